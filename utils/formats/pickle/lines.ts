import { latin1 } from './text';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a line: UTF-8 as CPython decodes names, Latin-1 where it is none. */
export function lineText(bytes: Uint8Array, from: number, to: number): string {
  const line = bytes.subarray(from, to);
  try {
    return decoder.decode(line);
  } catch {
    return latin1(line);
  }
}

/** A memo index; null for anything but a whole number. */
export function wholeLine(line: string): number | null {
  return /^\s*\d{1,15}\s*$/.test(line) ? Number(line) : null;
}

/** Digits that are worth counting: longer numbers are only numbers. */
const DIGIT_LIMIT = 600;

/** INT and LONG: `01` and `00` are booleans for INT, `L` ends a LONG; null for what Python refuses. */
export function integer(line: string, long: boolean): number | bigint | boolean | null {
  const text = line.trim();
  if (!long && (text === '00' || text === '01')) return text === '01';
  const digits = /^([+-]?)(0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|\d+)L?$/.exec(text);
  if (!digits) return null;
  const [, sign = '', body = ''] = digits;
  if (body.length > DIGIT_LIMIT) return 0;
  const value = BigInt(/^0[0-7]+$/.test(body) && !long ? `0o${body}` : body);
  const signed = sign === '-' ? -value : value;
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
}

/** FLOAT: what `float()` takes; null for anything else. */
export function number(line: string): number | null {
  const text = line.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text);
  return special
    ? special[2]?.toLowerCase() === 'nan'
      ? Number.NaN
      : special[1] === '-'
        ? -Infinity
        : Infinity
    : null;
}
