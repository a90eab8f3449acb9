/** The result of a request to the browser's store. */
export function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("The browser's store gave no answer")),
    );
  });
}

/** Resolves when the browser has written all of a transaction. */
export function done(transaction: IDBTransaction): Promise<void> {
  const failed = () => transaction.error ?? new Error("The browser's store gave up");
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(failed()));
    transaction.addEventListener("error", () => reject(failed()));
  });
}
