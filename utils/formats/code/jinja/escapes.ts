/** Python’s escapes of one character: octal, `\x`, `\u`, `\U`, `\N{…}`, letters, an escaped line end. */
const ESCAPE =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([A-Za-z0-9 -]{1,80})\}|([\s\S]))/g;

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '\n': '',
};

/** The one character whose name is of use in hiding an attribute. */
const NAMED: Readonly<Record<string, string>> = { 'low line': '_' };

const LAST_CODE_POINT = 0x10ffff;

const character = (code: number): string => (code > LAST_CODE_POINT ? '?' : String.fromCodePoint(code));

/** A string constant’s characters, by Python’s `unicode-escape`, which Jinja’s lexer uses; what it does not know stays. */
export const unescaped = (text: string): string =>
  text.replace(
    ESCAPE,
    (whole, octal?: string, short?: string, four?: string, eight?: string, name?: string, other?: string) => {
      if (octal !== undefined) return character(parseInt(octal, 8));
      const hex = short ?? four ?? eight;
      if (hex !== undefined) return character(parseInt(hex, 16));
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? '?';
      return LETTERS[other ?? ''] ?? whole;
    },
  );
