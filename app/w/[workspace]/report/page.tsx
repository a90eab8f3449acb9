import type { Metadata } from "next";
import { KeepWithRecord } from "./keep-with-record.tsx";
import { loadReport } from "./load-report.ts";
import { NoReport } from "./no-report.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import { SealedNote } from "./sealed-note.tsx";
import { TakeAway } from "./take-away.tsx";
import "./report.css";

export const metadata: Metadata = { title: "Report" };

type Props = { readonly params: Promise<{ readonly workspace: string }> };

/** The forecast as a document to hand in, drawn on the server from what the API tells the visitor. */
export default async function ReportPage({ params }: Props) {
  const { workspace } = await params;
  const loaded = await loadReport(workspace);
  if (loaded === null) return null; // the room around this page says why
  const { record, report } = loaded;
  const { seq, stage } = record.workspace;
  return (
    <>
      <KeepWithRecord seq={seq} />
      {report === null ? (
        <NoReport workspace={workspace} record={record} />
      ) : (
        <div className="report-desk">
          {(stage === "sealed" || stage === "locked") && <SealedNote told={report.round} />}
          <TakeAway workspace={workspace} standing={report.standing} />
          <ReportSheet report={report} />
        </div>
      )}
    </>
  );
}
