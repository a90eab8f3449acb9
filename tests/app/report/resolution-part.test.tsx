import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Linked } from "#app/_ui/linked.tsx";
import { ResolutionPart } from "#app/w/[workspace]/report/resolution-part.tsx";
import type { Report } from "#app/w/[workspace]/report/report-of.ts";

const aReport = (resolution: Report["resolution"]) =>
  ({ resolution, futures: [{ id: "weaken", title: "Ties weaken" }] }) as unknown as Report;

test("a report says what came true, by what evidence, and the words it was said with", () => {
  render(
    <ResolutionPart
      report={aReport({
        future: "weaken",
        at: "2029-01-04T10:00:00.000Z",
        by: "m1",
        evidence: "The list of https://example.org/lines, page 4",
        note: "Two of four lines **shrank**.",
      })}
    />,
  );
  expect(screen.getByText("What came true: “Ties weaken”, 4 January 2029.")).toBeDefined();
  expect(screen.getByRole("link", { name: "https://example.org/lines" })).toBeDefined();
  expect(screen.getByText("shrank").tagName).toBe("STRONG");
});

test("a question that was annulled without evidence says that and no more", () => {
  const { container } = render(
    <ResolutionPart
      report={aReport({
        future: null,
        at: "2029-01-04T10:00:00.000Z",
        by: "m1",
        evidence: "",
        note: null,
      })}
    />,
  );
  expect(container.textContent).toBe("The question was annulled, 4 January 2029.");
});

test("only addresses on the web become links, without the stop behind them", () => {
  render(<Linked text="See javascript:alert(1) and http://a.example/x?y=1. Or https://b.example" />);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "http://a.example/x?y=1",
    "https://b.example",
  ]);
});
