import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { themeScript } from "#app/_keys/theme-script.ts";
import { Skip } from "#app/_ui/skip.tsx";
import { everyPage } from "./every-page.ts";
import { fontClasses } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = everyPage;

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#141618" },
  ],
};

/** What every page stands in: the language, the two faces, the theme and the way past the bar. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  // asked for, so that no page is made at build time: it would carry no nonce, and its scripts would be refused
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return (
    <html lang="en-GB" className={fontClasses} suppressHydrationWarning>
      <head>
        {/* oxlint-disable-next-line react/no-danger -- a constant of ours, which must run before anything is painted */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Skip />
        {children}
      </body>
    </html>
  );
}
