/** What a field's label, hint and error need to find each other. */
export type Described = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what stands in the field; it replaces the hint. */
  readonly error?: string | undefined;
};

/** The attributes that tie a field to its hint or error. */
export function describedBy(id: string, { hint, error }: Described) {
  if (error !== undefined) return { "aria-invalid": true, "aria-describedby": `${id}-why` } as const;
  return hint === undefined ? {} : { "aria-describedby": `${id}-why` };
}
