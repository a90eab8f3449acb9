import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Menu } from "#app/_ui/menu.tsx";

/** A dialog that something other than its own trigger opens. */
function Opened({ byMenu = false }: { readonly byMenu?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  return (
    <>
      <button type="button" onKeyDown={(event) => event.key === "o" && open()}>
        Here
      </button>
      {byMenu && <Menu label="More" items={[{ label: "Ask", onSelect: open }]} />}
      <Dialog
        title="Really?"
        open={isOpen}
        onOpenChange={setOpen}
        actions={
          <DialogClose>
            <button type="button">No</button>
          </DialogClose>
        }
      />
    </>
  );
}

test("a dialog that no trigger opened gives the focus back to where it was", async () => {
  render(<Opened />);
  const here = screen.getByRole("button", { name: "Here" });
  here.focus();
  fireEvent.keyDown(here, { key: "o" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "No" }));
  fireEvent.click(screen.getByRole("button", { name: "No" }));
  await waitFor(() => expect(document.activeElement).toBe(here));
});

test("a dialog that the row of a menu opened gives the focus back to the button of the menu", async () => {
  render(<Opened byMenu />);
  const more = screen.getByRole("button", { name: "More" });
  more.focus();
  fireEvent.keyDown(more, { key: "Enter" });
  fireEvent.click(await screen.findByRole("menuitem", { name: "Ask" }));
  fireEvent.keyDown(await screen.findByRole("dialog"), { key: "Escape" });
  await waitFor(() => expect(document.activeElement).toBe(more));
});

test("a menu that Escape closes gives the focus back to its button", async () => {
  render(<Menu label="More" items={[{ label: "Ask" }]} />);
  const more = screen.getByRole("button", { name: "More" });
  more.focus();
  fireEvent.keyDown(more, { key: "Enter" });
  fireEvent.keyDown(await screen.findByRole("menuitem", { name: "Ask" }), { key: "Escape" });
  await waitFor(() => expect(document.activeElement).toBe(more));
});
