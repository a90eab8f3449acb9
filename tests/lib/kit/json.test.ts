import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "#lib/kit/json.ts";
import { canonical, sameJson } from "#lib/kit/json.ts";

// The examples are those of RFC 8785: section 3.2.2 and 3.2.3, and numbers of appendix B.

test("[J4] the example of RFC 8785 is written as the RFC writes it", () => {
  const read = JSON.parse(
    String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`,
  ) as Json;
  expect(canonical(read)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("[J4] keys stand in the order of their UTF-16 code units, as RFC 8785 sorts its example", () => {
  const read = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const values = Object.values(JSON.parse(canonical(read)) as Record<string, string>);
  const order = [...canonical(read).matchAll(/:"([^"]+)"/g)].map(([, value]) => value);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
  expect(values).toHaveLength(7);
});

const ieee = (hexadecimal: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hexadecimal}`));
  return view.getFloat64(0);
};

test.each([
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
])("[J4] the number %s is written %s", (bits, text) => {
  expect(canonical(ieee(bits))).toBe(text);
});

test("[J4] what JSON cannot say is not written", () => {
  for (const number of [NaN, Infinity, -Infinity]) expect(() => canonical({ number })).toThrow(TypeError);
  for (const text of ["\ud800", "a\udc00", "\ude00\ud83d"]) {
    expect(() => canonical([text])).toThrow(TypeError);
    expect(() => canonical({ [text]: 1 })).toThrow(TypeError);
  }
});

test("[J4] only what must be escaped is escaped", () => {
  expect(canonical("\b\t\n\f\r\u001f\u007f\u2028/é😀")).toBe('"\\b\\t\\n\\f\\r\\u001f\u007f\u2028/é😀"');
});

const anyJson = fc.jsonValue({ stringUnit: "binary" });

test("[J4] the order in which keys came changes nothing, and reading it back gives the same", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonical(value as Json);
      expect(canonical(JSON.parse(text) as Json)).toBe(text);
      expect(canonical(turned(value as Json))).toBe(text);
      expect(sameJson(value as Json, turned(value as Json))).toBe(true);
    }),
  );
});

test("a key that is not there and one that is undefined are the same", () => {
  expect(canonical({ a: 1, b: undefined } as never)).toBe('{"a":1}');
});

test("a key that would reach the prototype is a key like any other", () => {
  const read = JSON.parse('{"__proto__":{"polluted":true},"a":1}') as Json;
  expect(canonical(read)).toBe('{"__proto__":{"polluted":true},"a":1}');
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("texts that look alike are not the same", () => {
  expect(sameJson("\u00e9", "e\u0301")).toBe(false);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson("1", 1)).toBe(false);
});

function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map((member: Json) => turned(member));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, turned(member)] as const),
  );
}
