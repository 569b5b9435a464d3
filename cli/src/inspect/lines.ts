import type { ByteSource } from '../../../utils/bytes/source';
import type { FileInspection } from '../../../utils/formats/inspect';

/** Formats whose findings may have a place in a text that people read by lines. */
const TEXTS = new Set(['python', 'script', 'notebook', 'jinja', 'json-config', 'yaml']);

/** A text that is longer is no text that people read. */
const TEXT_LIMIT = 4_000_000;

const NEW_LINE = 10;

/** The line of each finding, from 1; null for one without a place of its own in a text. */
export async function linesOf(
  { format, findings }: FileInspection,
  source: ByteSource,
): Promise<readonly (number | null)[]> {
  const places = findings.map(({ offset, member }) => (member === null ? offset : null));
  const last = places.reduce<number>((most, place) => Math.max(most, place ?? 0), 0);
  if (!TEXTS.has(format) || last > TEXT_LIMIT) return places.map(() => null);
  const bytes = await source.read(0, last);
  return places.map((place) => (place === null ? null : 1 + newLines(bytes.subarray(0, place))));
}

const newLines = (bytes: Uint8Array): number =>
  bytes.reduce((count, byte) => count + (byte === NEW_LINE ? 1 : 0), 0);
