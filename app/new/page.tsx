import type { Metadata } from "next";
import { Bar } from "#app/_ui/bar.tsx";
import { FrameForm } from "./frame-form.tsx";
import { FromFile } from "./from-file.tsx";
import { FromText } from "./from-text.tsx";
import { Ways } from "./ways.tsx";

export const metadata: Metadata = { title: "New workspace" };

type Props = { readonly searchParams: Promise<{ readonly from?: string | readonly string[] }> };

/** A new workspace: the ways to begin one, and each of them. */
export default async function NewPage({ searchParams }: Props) {
  const { from } = await searchParams;
  return (
    <>
      <Bar />
      <main id="main" tabIndex={-1} className="page">
        <Way from={typeof from === "string" ? from : ""} />
      </main>
    </>
  );
}

function Way({ from }: { readonly from: string }) {
  switch (from) {
    case "blank":
      return <FrameForm />;
    case "file":
      return <FromFile />;
    case "text":
      return <FromText />;
    default:
      return <Ways />;
  }
}
