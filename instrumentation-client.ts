import { config } from "zod/v4/core";

// Its faster way makes code from words, which our content security policy forbids; so it does not even try.
config({ jitless: true });
