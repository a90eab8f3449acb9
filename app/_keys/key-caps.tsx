import { isMac } from "./use-shortcuts.ts";

const onMac: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥" };

/** Keys as they stand on the keyboard. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  const names = keys.map((key) => (key.length === 1 ? key.toUpperCase() : key));
  const isTheirs = isMac();
  return (
    <span className="caps">
      {names.map((name) => (
        <kbd key={name}>{isTheirs ? (onMac[name] ?? name) : name}</kbd>
      ))}
    </span>
  );
}
