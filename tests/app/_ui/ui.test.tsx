import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { Corner } from "#app/_ui/corner.tsx";
import { Field } from "#app/_ui/field.tsx";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { People } from "#app/_ui/people.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { Table } from "#app/_ui/table.tsx";

describe("a button", () => {
  test("that may not be pressed stays reachable, says why, and does nothing", () => {
    let pressed = 0;
    render(
      <Button reason="Nobody has sealed yet" onClick={() => pressed++}>
        Reveal
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Reveal" });
    fireEvent.click(button);
    expect(pressed).toBe(0);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(button.getAttribute("title")).toBe("Nobody has sealed yet");
    expect(button.hasAttribute("disabled")).toBe(false);
  });
});

describe("a field", () => {
  test("is tied to its label and to its hint, which an error replaces", () => {
    const { rerender } = render(<Field label="Your name" hint="Initials will do." />);
    const describedBy = () =>
      document.getElementById(screen.getByLabelText("Your name").getAttribute("aria-describedby") ?? "");
    expect(describedBy()?.textContent).toBe("Initials will do.");
    rerender(<Field label="Your name" hint="Initials will do." error="Write a name." />);
    expect(describedBy()?.textContent).toBe("Write a name.");
    expect(screen.getByLabelText("Your name").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("a choice", () => {
  test("hands on what was chosen", () => {
    const chosen: string[] = [];
    const options = [
      { value: "sealed", title: "Sealed" },
      { value: "open", title: "Open" },
    ] as const;
    render(
      <Choice
        legend="Kind"
        name="kind"
        options={options}
        value="sealed"
        onChange={(value) => chosen.push(value)}
      />,
    );
    fireEvent.click(screen.getByRole("radio", { name: "Open" }));
    expect(chosen).toEqual(["open"]);
  });
});

describe("the corner", () => {
  test("is spoken when the kind changes and silent while only the count does", () => {
    const { rerender } = render(<Corner kind="waiting" words="1 edit waiting" />);
    rerender(<Corner kind="waiting" words="2 edits waiting" />);
    expect(screen.getByRole("status").textContent).toBe("2 edits waiting");
    expect(screen.getByRole("status").getAttribute("aria-live")).toBe("off");
    rerender(<Corner kind="saved" words="Saved" />);
    expect(screen.getByRole("status").getAttribute("aria-live")).toBe("polite");
  });
});

describe("the people in the bar", () => {
  test("are five with oneself first, and how many more", () => {
    const names = Array.from({ length: 30 }, (_, index) => `Analyst ${index + 1}`);
    render(<People people={names.map((name, index) => ({ id: name, name, me: index === 9 }))} />);
    expect(screen.getByRole("group", { name: "30 here now" }).textContent).toBe("101234+25");
  });

  test.each([
    ["Analyst C", "C"],
    ["Analyst 12", "12"],
    ["Ilse Berg", "IB"],
    ["Ilse", "Il"],
    ["maría josé núñez", "MN"],
    ["", "?"],
  ])("%s stands as %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("a table", () => {
  test("heads its rows with the first column", () => {
    render(
      <Table
        caption="Members"
        columns={[
          { key: "a", head: "Name" },
          { key: "b", head: "Role" },
        ]}
        rows={[{ key: "1", cells: { a: "Analyst A", b: "analyst" } }]}
      />,
    );
    expect(screen.getByRole("rowheader").textContent).toBe("Analyst A");
    expect(screen.getByRole("table", { name: "Members" })).toBeTruthy();
  });
});

describe("a QR code", () => {
  test("is an image of one path with a name", () => {
    render(<QrCode text="http://localhost:3000/join#K7QF2MXD9TLA" label="QR code of the invite link" />);
    const image = screen.getByRole("img", { name: "QR code of the invite link" });
    expect(image.querySelector("path")?.getAttribute("d")?.length).toBeGreaterThan(500);
  });
});
