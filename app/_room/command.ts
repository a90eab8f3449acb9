"use client";

import type { Answer } from "#lib/wire/answer.ts";
import type { CommandBody } from "./command-body.ts";
import { useRoom } from "./room-context.ts";

/** Gives commands. The answer comes when the server has decided and the record shows it; what may wait, waits while offline. */
export const useCommand = (): ((command: CommandBody) => Promise<Answer>) => useRoom().command;
