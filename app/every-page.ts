import type { Metadata } from "next";

// A link that is pasted somewhere shows what it is, and nothing of what is asked or said behind it.
const preview = { title: "Barycenter", description: "You are invited to a forecast" } as const;

/** What every page tells browsers, other sites and search engines of itself. */
export const everyPage: Metadata = {
  title: { template: "%s · Barycenter", default: "Barycenter" },
  description: "A live workspace in which analysts put probabilities on the same few futures, together.",
  openGraph: { type: "website", siteName: "Barycenter", ...preview },
  twitter: { card: "summary", ...preview },
  robots: { index: false, follow: false },
};
