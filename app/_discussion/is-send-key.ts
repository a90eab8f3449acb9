/** True for Ctrl+Enter and Cmd+Enter, which send what stands in a field. */
export const isSendKey = ({
  key,
  ctrlKey,
  metaKey,
}: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}): boolean => key === "Enter" && (ctrlKey || metaKey);
