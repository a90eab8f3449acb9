import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gallery } from "./gallery.tsx";

export const metadata: Metadata = { title: "Gallery" };

/** Every part on one page, for those who build screens; there is no such page in production. */
export default async function GalleryPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ part?: string }>;
}) {
  if (process.env.NODE_ENV === "production") notFound();
  const { part } = await searchParams;
  return <Gallery part={part ?? "forecast"} />;
}
