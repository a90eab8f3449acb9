/** The account that stands for the owner link. */
export const host = "host";
