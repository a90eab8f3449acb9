/** The place under which presence shows that somebody writes their rationale in a round. */
export const rationaleItem = (round: string): string => `rationale/${round}`;
