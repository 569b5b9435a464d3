/** Digits that are worth counting: nothing here compares longer numbers. */
const DIGIT_LIMIT = 600;

/** `sys.maxsize`, rounded. */
const LARGEST = 2 ** 63;

const DIGITS = String.raw`\d+(?:_\d+)*`;
const DECIMAL = new RegExp(`^([+-]?)(${DIGITS})$`);
const WHOLE = new RegExp(
  String.raw`^([+-]?)(0[xX]_?[\da-fA-F]+(?:_[\da-fA-F]+)*|0[oO]_?[0-7]+(?:_[0-7]+)*|0[bB]_?[01]+(?:_[01]+)*|0[0-7]+|0+(?:_0+)*|[1-9]\d*(?:_\d+)*)[lL]?$`,
);
const REAL = new RegExp(
  String.raw`^[+-]?(?:${DIGITS}(?:\.(?:${DIGITS})?)?|\.${DIGITS})(?:[eE][+-]?${DIGITS})?$`,
);
const PLAIN_REAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const SPECIAL = /^([+-]?)(inf(?:inity)?|nan)$/i;

const BLANKS = ' \t\n\v\f\r';

/** Without what `isspace()` of bytes takes around a number. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANKS.includes(text.charAt(from))) from += 1;
  while (to > from && BLANKS.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The C version reads a line as a C string: it ends at a zero byte. */
const cString = (line: string): string => line.split('\0', 1)[0] ?? '';

/** A whole number as a plain one where that is exact. */
export const small = (value: bigint): number | bigint =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value;

/**
 * The index that GET and PUT name, as `int(line)` reads it: blanks around, a sign, single underscores; null for what is
 * no number or negative. One beyond the safe integers is a text, so that no two are taken for one.
 */
export function memoIndex(line: string): number | string | null {
  const [, sign = '', body = ''] = DECIMAL.exec(trimmed(cString(line))) ?? [];
  const digits = body.replaceAll('_', '').replace(/^0+(?=\d)/, '');
  if (digits === '' || (sign === '-' && digits !== '0')) return null;
  const index = Number(digits);
  if (Number.isSafeInteger(index)) return index;
  // The C version, which alone reads over a zero byte, takes none that is larger.
  return line.includes('\0') && index >= LARGEST ? null : digits;
}

/**
 * INT and LONG, as `int(line, 0)` or C's strtol read them, and Python 2 (`L` at the end, octal by a leading zero); `01`
 * and `00` are booleans for INT. `long` for one that is too long to be worth its digits, null for what all of them refuse.
 */
export function integer(line: string, long: boolean): number | bigint | boolean | 'long' | null {
  if (!long && (line === '00' || line === '01')) return line === '01';
  // strtol takes no digits at all for 0.
  if (!long && line.startsWith('\0')) return 0;
  const written = long && line.endsWith('L') ? line.slice(0, -1) : line;
  const [, sign = '', body = ''] = WHOLE.exec(trimmed(cString(written))) ?? [];
  if (body === '') return null;
  const digits = body.replaceAll('_', '');
  if (digits.length > DIGIT_LIMIT) return 'long';
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits);
  return small(sign === '-' ? -value : value);
}

/** FLOAT, as `float(line)` or the C version reads it; null for what both refuse. */
export function number(line: string): number | null {
  const head = cString(line);
  const text = head === line ? trimmed(line) : head;
  if ((head === line ? REAL : PLAIN_REAL).test(text)) {
    const value = Number(text.replaceAll('_', ''));
    // The C version refuses what is too large.
    return head === line || Number.isFinite(value) ? value : null;
  }
  const [, sign, word] = SPECIAL.exec(text) ?? [];
  if (word === undefined) return null;
  if (word.toLowerCase() === 'nan') return Number.NaN;
  return sign === '-' ? -Infinity : Infinity;
}
