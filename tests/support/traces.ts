import { createHash } from "node:crypto";
import * as encoding from "lib0/encoding";

/** A way in which something may stand in bytes. */
type Trace = { readonly encoding: string; readonly isIn: (bytes: Buffer, text: string) => boolean };

/** The encodings in which that text or those values stand somewhere in the bytes. */
export function tracesIn(
  bytes: Buffer,
  { texts, values }: { texts: readonly string[]; values: readonly number[] },
) {
  const text = bytes.toString("latin1");
  const traces = [...texts.flatMap(tracesOfText), ...values.flatMap(tracesOfValue)];
  return [...new Set(traces.filter(({ isIn }) => isIn(bytes, text)).map((trace) => trace.encoding))];
}

/** How many encodings are looked for, of texts and of values. */
export const encodingsKnown = () => tracesOfText("x").length + tracesOfValue(123_456).length;

const needle = (name: string, wanted: Uint8Array): Trace => ({
  encoding: name,
  isIn: (bytes) => bytes.includes(wanted),
});

function tracesOfText(text: string): readonly Trace[] {
  const plain = Buffer.from(text);
  const wide = Buffer.from(text, "utf16le");
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
  return [
    needle("utf-8", plain),
    needle("utf-16le", wide),
    needle("utf-16be", Buffer.from(wide).swap16()),
    needle("backwards", Buffer.from(lettersOf(text).toReversed().join(""))),
    needle("JSON with escapes", Buffer.from(escaped(text))),
    needle("percent-encoded", Buffer.from([...plain].map((byte) => `%${hexOf(byte)}`).join(""))),
    needle(
      "HTML entities",
      Buffer.from(
        lettersOf(text)
          .map((letter) => `&#${letter.codePointAt(0)};`)
          .join(""),
      ),
    ),
    ...written("utf-8", plain),
    ...written("utf-16le", wide),
    needle("SHA-256", hash(plain)),
    ...written("SHA-256", hash(plain)),
  ];
}

function tracesOfValue(value: number): readonly Trace[] {
  const digits = String(value);
  const figure = (name: string, wanted: string): Trace => {
    const alone = new RegExp(`(?<![\\w.-])${RegExp.escape(wanted)}(?![\\w-])`);
    return { encoding: name, isIn: (_, text) => alone.test(text) };
  };
  const grouped = (mark: string) => `${digits.slice(0, -3)}${mark}${digits.slice(-3)}`;
  return [
    figure("figures", digits),
    figure("a percentage", String(value / 10_000)),
    figure("a probability", String(value / 1_000_000)),
    figure("figures with a comma", grouped(",")),
    figure("figures with a point", grouped(".")),
    figure("figures with a space", grouped(" ")),
    figure("hexadecimal figures", value.toString(16).padStart(8, "0")),
    needle(
      "varuint of lib0",
      lib0((to) => encoding.writeVarUint(to, value)),
    ),
    needle(
      "varint of lib0",
      lib0((to) => encoding.writeVarInt(to, value)),
    ),
    needle(
      "any of lib0",
      lib0((to) => encoding.writeAny(to, value)),
    ),
    needle(
      "float64 of lib0",
      lib0((to) => encoding.writeFloat64(to, value)),
    ),
    ...floats("parts per million", value),
    ...floats("probability", value / 1_000_000),
    needle(
      "uint32 be",
      numbered(4, (view) => view.setUint32(0, value)),
    ),
    needle(
      "uint32 le",
      numbered(4, (view) => view.setUint32(0, value, true)),
    ),
    ...written("figures", Buffer.from(digits)),
  ];
}

const floats = (name: string, value: number): readonly Trace[] => [
  needle(
    `${name}, float64 be`,
    numbered(8, (view) => view.setFloat64(0, value)),
  ),
  needle(
    `${name}, float64 le`,
    numbered(8, (view) => view.setFloat64(0, value, true)),
  ),
  needle(
    `${name}, float32 be`,
    numbered(4, (view) => view.setFloat32(0, value)),
  ),
];

/** Bytes as text: in hexadecimal digits, and in base64 wherever its groups of three may begin. */
const written = (name: string, bytes: Buffer): readonly Trace[] => [
  needle(`${name} in hex`, Buffer.from(bytes.toString("hex"))),
  needle(`${name} in HEX`, Buffer.from(bytes.toString("hex").toUpperCase())),
  ...[0, 1, 2].map((shift) =>
    needle(`${name} in base64, shifted by ${shift}`, Buffer.from(base64(bytes, shift))),
  ),
];

function base64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  return whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

const escaped = (text: string): string =>
  lettersOf(text)
    .map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`)
    .join("");

const lettersOf = (text: string): readonly string[] => Array.from(text);

const hexOf = (byte: number): string => byte.toString(16).padStart(2, "0").toUpperCase();

function lib0(write: (to: encoding.Encoder) => void): Uint8Array {
  const to = encoding.createEncoder();
  write(to);
  return encoding.toUint8Array(to);
}

function numbered(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
}
