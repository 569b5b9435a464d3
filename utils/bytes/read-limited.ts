import { joined } from './digest';

/** The rest of the body is not needed; do not wait for the connection to close. */
export function drop(body: Pick<ReadableStream, 'cancel'> | null): void {
  body?.cancel().catch(() => undefined);
}

/** The bytes of an answer's body, or null as soon as it grows past `limit` bytes. */
export async function readLimited(
  { body }: Pick<Response, 'body'>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    size += value.byteLength;
    if (size > limit) {
      drop(reader);
      return null;
    }
    parts.push(value);
  }
}
