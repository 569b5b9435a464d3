/** Something as it is stored: its JSON, with the SHA-256 of that. */
export interface Sealed {
  readonly text: string;
  readonly digest: string;
}

/** `value` as it is stored. Reading gives back this value or nothing, whatever happened on the disk. */
export async function seal(value: unknown): Promise<Sealed> {
  const text = JSON.stringify(value);
  return { text, digest: await digestOf(text) };
}

/** The value that was stored; undefined when any character of it changed. */
export async function unseal({
  text,
  digest,
}: { readonly [Part in keyof Sealed]?: unknown }): Promise<unknown> {
  if (typeof text !== 'string' || (await digestOf(text)) !== digest) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const digestOf = async (text: string): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).join();
