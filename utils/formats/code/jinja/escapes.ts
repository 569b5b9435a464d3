/** Runs of white space are cut to this: the tokenizer's own preparation is quadratic in them. */
const WHITESPACE_RUN = 64;
const LONG_WHITESPACE = new RegExp(`\\s{${WHITESPACE_RUN},}`, 'g');

const ESCAPE = /\\(?:([0-7]{1,3})|U([0-9a-fA-F]{8})|N\{([A-Za-z ]{1,40})\}|([\s\S]))/g;

/** Escapes that the tokenizer reads by itself. */
const KEPT = 'ntrbfv\'"\\xu';

/** The one character whose name is of use in hiding an attribute. */
const NAMED: Readonly<Record<string, string>> = { 'low line': '_' };

const LAST_CODE_POINT = 0x10ffff;
const HEX_DIGITS = 4;

const unit = (code: number): string => `\\u${code.toString(16).padStart(HEX_DIGITS, '0')}`;

/** `\137`, `\U0000005f` and `\N{LOW LINE}` are Python's; the tokenizer knows `\u005f`. */
function rewrite(whole: string, octal?: string, long?: string, name?: string, other?: string): string {
  if (octal !== undefined) return unit(parseInt(octal, 8));
  if (long !== undefined) {
    const code = parseInt(long, 16);
    return code > LAST_CODE_POINT
      ? whole
      : [...String.fromCodePoint(code)].map((each) => unit(each.charCodeAt(0))).join('');
  }
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? `?`;
  return other !== undefined && KEPT.includes(other) ? whole : `\\${whole}`;
}

/** The template with escapes in the forms the tokenizer reads, and with no long white space. Linear. */
export const readable = (template: string): string =>
  template.replace(LONG_WHITESPACE, ' '.repeat(WHITESPACE_RUN)).replace(ESCAPE, rewrite);

/** Every escape replaced by its character: for looking at text that is no template to the tokenizer. */
export const unescaped = (template: string): string =>
  readable(template).replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/g,
    (_, short?: string, long?: string) => String.fromCharCode(parseInt(short ?? long ?? '0', 16)),
  );
