/** What the tab of a browser shows. */
export type Head = { readonly title: string; readonly icon: string };

/** Gives the tab its title and its icon, and again whenever a page that is drawn writes its own; returns the end of that. */
export function keepHead({ title, icon }: Head): () => void {
  const write = () => {
    if (document.title !== title) document.title = title;
    for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')) {
      if (link.getAttribute("href") === icon) continue;
      link.type = "image/svg+xml";
      link.href = icon;
    }
  };
  write();
  const observer = new MutationObserver(write);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true, attributes: true });
  return () => observer.disconnect();
}
