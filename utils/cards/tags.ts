/** An HTML tag as far as a card needs it. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** What stands behind the name. */
  readonly body: string;
  /** Offset behind the tag. */
  readonly end: number;
}

/** Longest tag: `srcset` and `style` are long, more is no tag. */
const TAG_LIMIT = 4000;

/** Tags that end a sentence. */
export const BREAKING: ReadonlySet<string> = new Set(
  'p div li ul ol tr table thead tbody details summary section center blockquote figure figcaption hr h1 h2 h3 h4 h5 h6 dt dd'.split(
    ' ',
  ),
);

/** The tag at `<`, or null when it is none. Tolerant, as browsers are; quotes may hold `>`. */
export function readTag(raw: string, at: number): Tag | null {
  const head = /^<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>])/.exec(raw.slice(at, at + 20));
  if (head === null) return null;
  const from = at + head[0].length;
  const most = Math.min(raw.length, at + TAG_LIMIT);
  let quote = '';
  for (let end = from; end < most; end += 1) {
    const char = raw[end] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>')
      return {
        name: (head[2] ?? '').toLowerCase(),
        closing: head[1] === '/',
        body: raw.slice(from, end),
        end: end + 1,
      };
  }
  return null;
}

const ATTRIBUTES = {
  href: /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  src: /(?:^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  alt: /(?:^|\s)alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
} as const;

/** The value of an attribute, or null. */
export function attribute(body: string, name: keyof typeof ATTRIBUTES): string | null {
  const found = ATTRIBUTES[name].exec(body);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '').trim();
}
