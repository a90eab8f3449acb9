"use client";

import { Button } from "#app/_ui/button.tsx";

/** Opens the browser's own way to paper or PDF. */
export function PrintButton() {
  return (
    <Button variant="next" onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
}
