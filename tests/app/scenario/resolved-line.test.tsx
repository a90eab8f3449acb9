import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ResolvedLine } from "#app/w/[workspace]/scenario/resolved-line.tsx";
import { aFakeRoom } from "./a-fake-room.tsx";
