const NONCE = 12;
const STEP = 4096;

/** Keeps texts so that the store cannot read them: AES-256-GCM, padded to steps of 4 KiB, bound to what they belong to. */
export type Vault = {
  /** The text, encrypted; the same text gives other bytes each time. `about` must be given again to open it. */
  readonly lock: (text: string, about: string) => Promise<Uint8Array>;
  /** The text again. Rejects when the bytes were changed, the key is another, or they belong to something else. */
  readonly open: (bytes: Uint8Array, about: string) => Promise<string>;
};

/** A vault for a key of 64 hexadecimal digits. */
export async function createVault(key: string): Promise<Vault> {
  const raw = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const secret = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  const parameters = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(about),
  });
  return {
    lock: async (text, about) => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE));
      const sealed = await crypto.subtle.encrypt(parameters(iv, about), secret, padded(text));
      const bytes = new Uint8Array(NONCE + sealed.byteLength);
      bytes.set(iv);
      bytes.set(new Uint8Array(sealed), NONCE);
      return bytes;
    },
    open: async (bytes, about) => {
      const iv = Uint8Array.from(bytes.subarray(0, NONCE));
      const plain = await crypto.subtle.decrypt(
        parameters(iv, about),
        secret,
        Uint8Array.from(bytes.subarray(NONCE)),
      );
      return unpadded(new Uint8Array(plain));
    },
  };
}

// Four bytes of length, the text in UTF-8, zeros up to the next step: the size tells nothing finer than 4 KiB.
function padded(text: string): Uint8Array<ArrayBuffer> {
  const content = new TextEncoder().encode(text);
  const bytes = new Uint8Array(Math.ceil((content.length + 4) / STEP) * STEP);
  new DataView(bytes.buffer).setUint32(0, content.length);
  bytes.set(content, 4);
  return bytes;
}

function unpadded(bytes: Uint8Array): string {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return new TextDecoder().decode(bytes.subarray(4, 4 + length));
}
