import { expect, test } from "vitest";
import { ledger } from "#app/_room/ledger.ts";

test("an edit waits until the message that carries it is acknowledged", () => {
  const account = ledger();
  account.connected();
  account.sent("step 2");
  account.acknowledged(1);
  account.edited(["text/a"]);
  account.sent("update");
  expect(account.waiting()).toEqual(["text/a"]);
  account.acknowledged(2);
  expect(account.waiting()).toEqual([]);
});

test("edits made without a connection are covered by the next connection's step 2, not by an update before it", () => {
  const account = ledger();
  account.edited(["text/a"]);
  account.edited(["text/b"]);
  account.connected();
  account.edited(["items/c"]);
  account.sent("update");
  account.acknowledged(1);
  expect(account.waiting()).toEqual(["text/a", "text/b", "items/c"]);
  account.sent("step 2");
  account.acknowledged(2);
  expect(account.waiting()).toEqual([]);
});

test("a connection that breaks before the acknowledgement leaves its edits waiting", () => {
  const account = ledger();
  account.connected();
  account.sent("step 2");
  account.edited(["text/a"]);
  account.sent("update");
  account.connected();
  account.acknowledged(0);
  expect(account.waiting()).toEqual(["text/a"]);
});

test("what an earlier page could not send still waits", () => {
  const account = ledger(["text/a", "text/b"]);
  expect(account.waiting()).toEqual(["text/a", "text/b"]);
  account.connected();
  account.sent("step 2");
  account.acknowledged(1);
  expect(account.waiting()).toEqual([]);
});

test("a sentence typed into one text is one edit that waits, until its last letter is durable", () => {
  const account = ledger();
  account.connected();
  account.sent("step 2");
  for (let letter = 0; letter < 14; letter += 1) {
    account.edited(["text/a"]);
    account.sent("update");
  }
  expect(account.waiting()).toEqual(["text/a"]);
  account.acknowledged(14);
  expect(account.waiting()).toEqual(["text/a"]);
  account.acknowledged(15);
  expect(account.waiting()).toEqual([]);
});
