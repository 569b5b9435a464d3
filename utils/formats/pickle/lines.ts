import { latin1 } from './text';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line: UTF-8 as CPython decodes names, Latin-1 where it is none, as Python 2 takes it. */
export function lineText(bytes: Uint8Array, from: number, to: number): string {
  const line = bytes.subarray(from, to);
  try {
    return decoder.decode(line);
  } catch {
    return latin1(line);
  }
}
