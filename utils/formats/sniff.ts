import { splitPath } from './names/by-name';
import type { Analyzer } from './core/contract';

/** A text format: it has no magic, so a text of its name is taken for it. */
export interface TextFormat {
  readonly analyzer: Analyzer;
  /** Tested against the lower-cased file name; null for a format that its first line shows under any name. */
  readonly named: RegExp | null;
  /** Whether text of another name is taken for it too, when `matches` says so. */
  readonly content: boolean;
}

/** The analyzer of the first format that the bytes show; text formats after all others, best name first. */
export function chooseAnalyzer(
  head: Uint8Array,
  size: number,
  path: string,
  binary: readonly Analyzer[],
  text: readonly TextFormat[],
): Analyzer | null {
  const shown = binary.find((analyzer) => analyzer.matches(head, size));
  if (shown) return shown;
  if (!looksLikeText(head)) return null;
  const name = splitPath(path).name.toLowerCase();
  const best =
    text.find(({ named }) => named?.test(name)) ??
    text.find(({ analyzer, content }) => content && analyzer.matches(head, size));
  return best?.analyzer ?? null;
}

/** Control characters that texts hold: tab, line feed, form feed, carriage return and escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 12, 13, 27]);
const FIRST_PRINTABLE = 0x20;
/** A multi-byte character cut by the end of the head. */
const CUT_CHARACTER_BYTES = 3;

/** Whether the first bytes are UTF-8 text (or UTF-16 by its byte order mark). */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return head.length > 2;
  for (let cut = 0; cut <= CUT_CHARACTER_BYTES && cut < head.length; cut += 1) {
    const text = decode(head.subarray(0, head.length - cut));
    if (text !== null) return !head.some((byte) => byte < FIRST_PRINTABLE && !TEXT_CONTROLS.has(byte));
  }
  return false;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
