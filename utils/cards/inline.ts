import type { PlainText, TextImage, TextLink } from './blocks';
import { BLOCK_LINK_LIMIT, BRACKET_LIMIT, URL_LIMIT } from './limits';
import { attribute, BREAKING, readTag } from './tags';

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['nbsp', ' '],
  ['emsp', ' '],
  ['ensp', ' '],
  ['mdash', '—'],
  ['ndash', '–'],
  ['middot', '·'],
]);

const BARE_URL =
  /https?:\/\/[^\s<>"'`|*()[\]{}，。；、！？）】》「」“”]+(?:\([^\s<>"'()]*\)[^\s<>"'`|*()[\]{}，。；、！？）】》「」“”]*)?/y;
const WORD = /[\p{L}\p{N}]/u;
/** Characters that mean nothing to Markdown. */
const PLAIN = /(?:[^\\\n`![\]<&*~_h]|h(?!ttps?:\/\/))+/y;

/** Characters of the name in `[name]: address`. */
const REFERENCE_LIMIT = 200;

/** Images of one link whose words are kept, and characters of one image's words. */
const LINK_IMAGES = 4;
const ALT_LIMIT = 200;

/** So many things may be left open in one block; what is opened after that is text. Each costs a search. */
const OPEN_LIMIT = 32;

/** Addresses that `[name]: address` lines give, by lower-cased name. */
export type Definitions = ReadonlyMap<string, string>;

/**
 * Words and links of a Markdown text with HTML in it, in one pass: never more than its length in steps, but for the
 * search for what closes a code span. Marks of emphasis and brackets are gone; words of images stand apart.
 */
export const plainOf = (raw: string, definitions: Definitions): PlainText =>
  new Inline(raw, definitions).read();

class Inline {
  private at = 0;
  private text = '';
  private links: TextLink[] = [];
  private readonly images: TextImage[] = [];
  private breaks: number[] = [];
  private readonly brackets: { start: number; image: boolean; source: number }[] = [];
  private anchors: { url: string; start: number }[] = [];
  private readonly unclosed = new Set<number>();
  private leftOpen = 0;

  constructor(
    private readonly raw: string,
    private readonly definitions: Definitions,
  ) {}

  read(): PlainText {
    while (this.at < this.raw.length) {
      PLAIN.lastIndex = this.at;
      const run = PLAIN.exec(this.raw)?.[0] ?? '';
      if (run === '') this.step(this.raw[this.at] ?? '');
      else this.take(run, run.length);
    }
    for (const { url, start } of this.anchors) this.link(url, start);
    return { text: this.text, links: this.links, images: this.images, breaks: this.breaks };
  }

  private step(char: string): void {
    switch (char) {
      case '\\':
        return this.take(this.raw[this.at + 1] ?? '', 2);
      case '\n':
        this.take(' ', 1);
        this.breaks.push(this.text.length);
        return;
      case '`':
        return this.code();
      case '!':
        if (this.raw[this.at + 1] !== '[') return this.take('!', 1);
        return this.open(true, 2);
      case '[':
        return this.open(false, 1);
      case ']':
        return this.close();
      case '<':
        return this.tag();
      case '&':
        return this.entity();
      case '*':
      case '~':
        return this.take(
          char === '~' && this.raw[this.at + 1] !== '~' && this.raw[this.at - 1] !== '~' ? '~' : '',
          1,
        );
      case '_':
        return this.take(this.withinWord() ? '_' : '', 1);
      case 'h':
        return this.bare();
      default:
        return this.take(char, 1);
    }
  }

  private take(text: string, length: number): void {
    this.text += text;
    this.at += length;
  }

  private withinWord(): boolean {
    return WORD.test(this.raw[this.at - 1] ?? '') && WORD.test(this.raw[this.at + 1] ?? '');
  }

  private link(url: string, start: number): void {
    if (url !== '' && url.length <= URL_LIMIT && this.links.length < BLOCK_LINK_LIMIT)
      this.links.push({ url, start, end: this.text.length, alt: this.altSince(start) });
  }

  private altSince(start: number): string {
    const alts: string[] = [];
    for (let last = this.images.length - 1; last >= 0 && alts.length < LINK_IMAGES; last -= 1) {
      const image = this.images[last];
      if (image === undefined || image.at < start) break;
      if (image.alt !== '') alts.unshift(image.alt);
    }
    return alts.join(' ');
  }

  /** A picture's words leave the text; what was linked in them stays linked. */
  private image(url: string, from: number, alt: string): void {
    this.text = this.text.slice(0, from);
    if (this.links.some(({ end }) => end > from))
      this.links = this.links.map((link) => ({
        ...link,
        start: Math.min(link.start, from),
        end: Math.min(link.end, from),
      }));
    if ((this.breaks.at(-1) ?? 0) > from) this.breaks = this.breaks.map((at) => Math.min(at, from));
    if (this.images.length < BLOCK_LINK_LIMIT)
      this.images.push({ url, alt: alt.slice(0, ALT_LIMIT), at: from });
  }

  private code(): void {
    let end = this.at;
    while (this.raw[end] === '`') end += 1;
    const length = end - this.at;
    const close = this.unclosed.has(length) ? -1 : this.raw.indexOf('`'.repeat(length), end);
    if (close === -1) this.unclosed.add(length);
    const span = close === -1 ? '' : this.raw.slice(end, close);
    const lines = span.split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) {
        this.text += ' ';
        this.breaks.push(this.text.length);
      }
      this.text += line;
    }
    this.at = close === -1 ? end : close + length;
  }

  private open(image: boolean, length: number): void {
    if (this.brackets.length < BRACKET_LIMIT)
      this.brackets.push({ start: this.text.length, image, source: this.at + length });
    this.at += length;
  }

  private close(): void {
    const bracket = this.brackets.pop();
    this.at += 1;
    if (bracket === undefined) return;
    const inner = this.raw.slice(bracket.source, Math.min(this.at - 1, bracket.source + REFERENCE_LIMIT + 1));
    const url = this.destination() ?? this.reference(inner);
    // `(words)[https://…]`: the two were mixed up.
    const mixed = url === null && /^https?:\/\/\S+$/.test(inner) ? inner : null;
    if (mixed !== null) return this.link(mixed, bracket.start);
    if (url === null) return;
    if (bracket.image) this.image(url, bracket.start, this.text.slice(bracket.start));
    else this.link(url, bracket.start);
  }

  /** `(address "title")` right behind a bracket. */
  private destination(): string | null {
    if (this.raw[this.at] !== '(' || this.leftOpen > OPEN_LIMIT) return null;
    let depth = 0;
    const most = Math.min(this.raw.length, this.at + URL_LIMIT);
    for (let end = this.at; end < most; end += 1) {
      const char = this.raw[end];
      if (char === '(') depth += 1;
      if (char === ')') depth -= 1;
      if (depth > 0) continue;
      const [url = ''] = this.raw
        .slice(this.at + 1, end)
        .trim()
        .split(/\s/, 1);
      this.at = end + 1;
      return url.replace(/^</, '').replace(/>$/, '');
    }
    this.leftOpen += 1;
    return null;
  }

  /** `[name]` behind a bracket, or the bracket's own words as the name. */
  private reference(inner: string): string | null {
    const named = /^\[([^[\]]{0,200})\]/.exec(this.raw.slice(this.at, this.at + 210));
    const name = named?.[1] === undefined || named[1] === '' ? inner : named[1];
    if (name.length > REFERENCE_LIMIT) return null;
    const url = this.definitions.get(name.trim().toLowerCase()) ?? null;
    if (named !== null && url !== null) this.at += named[0].length;
    return url;
  }

  private tag(): void {
    const auto = /^<(https?:\/\/[^\s<>]+)>/.exec(this.raw.slice(this.at, this.at + URL_LIMIT));
    if (auto !== null) {
      const start = this.text.length;
      this.take(auto[1] ?? '', auto[0].length);
      return this.link(auto[1] ?? '', start);
    }
    const tag = this.leftOpen > OPEN_LIMIT ? null : readTag(this.raw, this.at);
    if (tag === null) {
      if (/[a-z/]/i.test(this.raw[this.at + 1] ?? '')) this.leftOpen += 1;
      return this.take('<', 1);
    }
    const lines = this.raw.slice(this.at, tag.end).split('\n').length - 1;
    this.at = tag.end;
    if (tag.name === 'a' && !tag.closing && this.anchors.length < BRACKET_LIMIT)
      this.anchors.push({ url: attribute(tag.body, 'href') ?? '', start: this.text.length });
    else if (tag.name === 'a') {
      const anchor = this.anchors.pop();
      if (anchor !== undefined) this.link(anchor.url, anchor.start);
    } else if (tag.name === 'img')
      this.image(attribute(tag.body, 'src') ?? '', this.text.length, attribute(tag.body, 'alt') ?? '');
    else if (BREAKING.has(tag.name)) this.text += '\n';
    else if (tag.name === 'td' || tag.name === 'th' || tag.name === 'br') this.text += ' ';
    for (let line = 0; line < lines; line += 1) this.breaks.push(this.text.length);
  }

  private entity(): void {
    const found = /^&(#?\w{2,8});/.exec(this.raw.slice(this.at, this.at + 12));
    const char = found === null ? undefined : ENTITIES.get(found[1] ?? '');
    this.take(char ?? '&', char === undefined ? 1 : (found?.[0].length ?? 1));
  }

  private bare(): void {
    BARE_URL.lastIndex = this.at;
    const found = this.raw.startsWith('http', this.at) ? BARE_URL.exec(this.raw) : null;
    if (found === null) return this.take('h', 1);
    const url = found[0].replace(/[.,;:!?_]+$/, '');
    const start = this.text.length;
    this.take(url, url.length);
    // The words of a link that are themselves an address are the same link.
    if (this.brackets.length === 0 && this.anchors.length === 0) this.link(url, start);
  }
}
