declare const brand: unique symbol;

/** A value that has earned a name: only a predicate (`x is Values`) gives it, never a cast. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
