import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Skip } from "#app/_ui/skip.tsx";
import { fontClasses } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Barycenter", default: "Barycenter" },
  description: "A live workspace in which analysts put probabilities on the same few futures, together.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#141618" },
  ],
};

/** What every page stands in: the language, the two faces and the way past the bar. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  // a page made at build time would carry no nonce, and its scripts would be refused
  await connection();
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>
        <Skip />
        {children}
      </body>
    </html>
  );
}
