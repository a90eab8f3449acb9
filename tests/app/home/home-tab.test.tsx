import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { HomeTab } from "#app/_home/home-tab.tsx";

test("the tab of Home says how many wait for me, in words and by its icon", () => {
  const link = document.createElement("link");
  link.rel = "icon";
  document.head.append(link);
  const { rerender } = render(<HomeTab waiting={2} />);
  expect(document.title).toBe("2 wait for you · Home · Barycenter");
  expect(decodeURIComponent(link.href)).toContain('class="wait"');
  rerender(<HomeTab waiting={0} />);
  expect(document.title).toBe("Home · Barycenter");
  expect(decodeURIComponent(link.href)).not.toContain('class="wait"');
});
