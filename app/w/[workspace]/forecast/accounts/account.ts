/** Where one number comes from: what went in, how it is made of that, and the number again, made anew before the reader. */
export type Account = {
  /** The number itself, in words. */
  readonly title: string;
  /** What it is, in a sentence. */
  readonly sentence: string;
  readonly inputs: Inputs;
  /** How it is made, in words and signs. */
  readonly formula: string;
  /** The calculation with the figures in it, down to what is shown. */
  readonly result: string;
};

/** A small table: the first column names, the others are figures. */
export type Inputs = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the columns come to. */
  readonly sum?: readonly string[] | undefined;
};

/** The answer to "Where does it come from?": one account, or several by part, of which one is read at a time. */
export type Answer = {
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly accounts: readonly Account[] }[];
};

/** The answer that is a single account. */
export const answerOf = (account: Account): Answer => ({
  title: account.title,
  parts: [{ name: account.title, accounts: [account] }],
});
