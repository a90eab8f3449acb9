import type { Metadata } from "next";
import { Bar } from "#app/_ui/bar.tsx";
import { blankDraft, draftOf } from "./draft.ts";
import { FrameForm } from "./frame-form.tsx";
import { FromFile } from "./from-file.tsx";
import { FromText } from "./from-text.tsx";
import { Ways } from "./ways.tsx";

export const metadata: Metadata = { title: "New workspace" };

type Asked = string | readonly string[];
type Props = { readonly searchParams: Promise<{ readonly from?: Asked; readonly with?: Asked }> };

/** A new workspace: the ways to begin one, and each of them. */
export default async function NewPage({ searchParams }: Props) {
  const { from, with: template } = await searchParams;
  return (
    <>
      <Bar />
      <main id="main" tabIndex={-1} className="page">
        <Way from={only(from)} template={only(template)} />
      </main>
    </>
  );
}

const only = (asked: Asked | undefined): string => (typeof asked === "string" ? asked : "");

function Way({ from, template }: { readonly from: string; readonly template: string }) {
  switch (from) {
    case "blank":
      return <FrameForm from={draftOf(template) ?? blankDraft} />;
    case "file":
      return <FromFile />;
    case "text":
      return <FromText />;
    default:
      return <Ways />;
  }
}
