import { expect, test } from "vitest";
import { ledger } from "#app/_room/ledger.ts";

test("an edit waits until the message that carries it is acknowledged", () => {
  const account = ledger();
  account.connected();
  account.sent("step 2");
  account.acknowledged(1);
  account.edited();
  account.sent("update");
  expect(account.waiting()).toBe(1);
  account.acknowledged(2);
  expect(account.waiting()).toBe(0);
});

test("edits made without a connection are covered by the next connection's step 2, not by an update before it", () => {
  const account = ledger();
  account.edited();
  account.edited();
  account.connected();
  account.edited();
  account.sent("update");
  account.acknowledged(1);
  expect(account.waiting()).toBe(3);
  account.sent("step 2");
  account.acknowledged(2);
  expect(account.waiting()).toBe(0);
});

test("a connection that breaks before the acknowledgement leaves its edits waiting", () => {
  const account = ledger();
  account.connected();
  account.sent("step 2");
  account.edited();
  account.sent("update");
  account.connected();
  account.acknowledged(0);
  expect(account.waiting()).toBe(1);
});

test("what an earlier page could not send still waits", () => {
  const account = ledger(3);
  expect(account.waiting()).toBe(3);
  account.connected();
  account.sent("step 2");
  account.acknowledged(1);
  expect(account.waiting()).toBe(0);
});
