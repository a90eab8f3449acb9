/** How the pages are built; types are checked by `npm test` and `npm run check`, not again at every start. */
export default {
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: {
      buffer: { browser: "./app/_room/no-buffer.ts" },
      "next/dist/compiled/buffer": { browser: "./app/_room/no-buffer.ts" },
    },
  },
  serverExternalPackages: ["yjs", "y-protocols", "lib0", "y-websocket"],
};
