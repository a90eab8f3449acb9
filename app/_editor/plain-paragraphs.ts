const signs = /[*_`~[\]<>&#|\\@\r\t\0]|:\/\/|www\.|^[ \-+=]| $|^\d+[.)]/im;

/** True for text in which Markdown would find no sign of its own: it reads the same, paragraph by paragraph. */
export const isPlain = (source: string): boolean => !signs.test(source);

/** The paragraphs of a text, which blank lines set apart. */
export const paragraphsOf = (source: string): readonly string[] =>
  source.split(/\n{2,}/).flatMap((part) => {
    const words = part.replaceAll(/^\n|\n$/g, "");
    return words === "" ? [] : [words];
  });
