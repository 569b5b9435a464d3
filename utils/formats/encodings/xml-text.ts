import type { ByteSource } from '../../bytes/source';
import { Malformed } from '../../bytes/window';
import type { Findings } from '../core/guarded';
import { LimitError } from '../core/limits';
import { escapeOf } from '../names/model-path';

/** One piece of an XML document's markup; text between is skipped. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly offset: number;
    }
  | { readonly kind: 'doctype'; readonly text: string; readonly offset: number }
  | { readonly kind: 'instruction'; readonly text: string; readonly offset: number };

/** Elements in elements: PMML's ensembles reach 30. */
const DEPTH_LIMIT = 256;

const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y;
const ATTRIBUTE = /\s+([A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const CLOSE = /\s*(\/?)>/y;
const END = /\/([A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*)\s*>/y;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** An attribute's value: XML's five entities and character references, and no others. */
const plain = (value: string): string =>
  value.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal ?? Number.NaN);
    if (code > 0 && code <= 0x10_ffff) return String.fromCodePoint(code);
    return ENTITIES.get(String(name)) ?? whole;
  });

/**
 * Cuts an XML 1.0 text into its marks, and checks that elements are closed as they were opened. Nothing is
 * expanded or fetched: a DOCTYPE with all its entities is one token. Throws `Malformed`, and what `tick` throws.
 */
export function* xmlTokens(text: string, tick: () => void): Generator<XmlToken, void> {
  const open: string[] = [];
  let roots = 0;
  const past = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    if (at < 0) throw new Malformed(from, 'truncated');
    return at + mark.length;
  };
  const match = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    tick();
    const start = at;
    if (text.startsWith('<!--', at)) at = past('-->', at);
    else if (text.startsWith('<![CDATA[', at)) at = past(']]>', at);
    else if (text.startsWith('<?', at)) {
      at = past('?>', at);
      yield { kind: 'instruction', text: text.slice(start, at), offset: start };
    } else if (text.startsWith('<!', at)) {
      const end = doctypeEnd(text, at);
      yield { kind: 'doctype', text: text.slice(start, end ?? text.length), offset: start };
      if (end === null) throw new Malformed(start, 'truncated');
      at = end;
    } else if (text[at + 1] === '/') {
      const end = match(END, at + 1);
      if (!end || open.pop() !== end[1]) throw new Malformed(at);
      at = END.lastIndex;
    } else {
      const name = match(NAME, at + 1)?.[0];
      if (name === undefined || (open.length === 0 && roots > 0)) throw new Malformed(at);
      at = NAME.lastIndex;
      const attributes = new Map<string, string>();
      for (let pair = match(ATTRIBUTE, at); pair; pair = match(ATTRIBUTE, at)) {
        attributes.set(pair[1] ?? '', plain(pair[2] ?? pair[3] ?? ''));
        at = ATTRIBUTE.lastIndex;
      }
      const close = match(CLOSE, at);
      if (!close || open.length > DEPTH_LIMIT) throw new Malformed(at);
      at = CLOSE.lastIndex;
      if (open.length === 0) roots += 1;
      if (close[1] !== '/') open.push(name);
      yield { kind: 'open', name, attributes, offset: start };
    }
  }
  if (open.length > 0 || roots === 0) throw new Malformed(text.length, 'truncated');
}

/** Behind a DOCTYPE: its `>` outside of quotes, comments and the subset in brackets; null when there is none. */
function doctypeEnd(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start + 2; at < text.length; at += 1) {
    const character = text[at];
    const mark = text.startsWith('<!--', at) ? '-->' : character;
    if (mark === '"' || mark === "'" || mark === '-->') {
      at = text.indexOf(mark, at + 1);
      if (at < 0) return null;
    } else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return null;
}

/** A document is read whole; larger ones than this are no model description. */
const DOCUMENT_LIMIT = 64_000_000;

/** The document's text by its byte order mark, UTF-8 without one. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The whole document's text. Throws `LimitError` when it is too long, and `ReadError`. */
export async function readXml(source: ByteSource): Promise<string> {
  if (source.size > DOCUMENT_LIMIT) throw new LimitError('text_size');
  return decodeXml(await source.read(0, source.size));
}

/** Tells what a DOCTYPE makes an XML parser fetch or expand (CWE-611, CWE-776). */
export function tellDoctype(format: string, text: string, offset: number, findings: Findings): void {
  const external = /^<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*["']([^"']*)/i.exec(
    text,
  )?.[1];
  if (/<!ENTITY\s[^>]*?\b(?:SYSTEM|PUBLIC)\b/i.test(text) || (external !== undefined && escapeOf(external))) {
    findings.add(`${format}/external-entity`, 'dangerous', 'xml_external', [], offset);
  } else if (/<!ENTITY\b/i.test(text)) {
    findings.add(`${format}/entity`, 'suspicious', 'xml_entity', [], offset);
  } else findings.add(`${format}/doctype`, 'suspicious', 'xml_doctype', [], offset);
}

/** The name of the first element, as far as the head shows it; null when this is no XML. */
export function rootName(head: Uint8Array): string | null {
  const text = decodeXml(head);
  const skipped =
    /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)?(?:<!--[\s\S]*?-->\s*)*/.exec(
      text,
    );
  const rest = text.slice(skipped?.[0].length ?? 0);
  return /^<([A-Za-z_][\w:.-]*)[\s/>]/.exec(rest)?.[1] ?? null;
}
