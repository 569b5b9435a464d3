import { isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode } from 'yaml';
import { entriesOf, itemsOf, type Json } from '../encodings/json-text';

/** Mappings in mappings; deeper is no configuration. */
const DEPTH_LIMIT = 64;

/** What the aliases would unfold to; more is made to fill the memory (CWE-776). */
export const UNFOLDED_LIMIT = 1_000_000;

type Node = ParsedNode | null | undefined;

interface Read {
  readonly json: Json;
  /** Values in it when every alias is unfolded. */
  readonly size: number;
}

const NOTHING: Read = { json: null, size: 1 };

/** A plain or tagged text that HyperPyYAML parses again as a list: `(1, !new:a.B)`. */
const TUPLE = /^\(([^]*!.*)\)$/s;

/** One document's nodes as JSON, an alias as the very value of its anchor, and the tags on the way. */
export class YamlReading {
  readonly tags = new Set<string>();
  /** Values that aliases repeat. */
  readonly shared = new Set<Json>();
  /** Texts that HyperPyYAML parses again. */
  readonly again = new Set<string>();
  tooDeep = false;
  readonly json: Json;
  readonly size: number;
  readonly #anchors = new Map<string, Read>();
  readonly #open = new Set<string>();

  constructor(
    document: Document.Parsed,
    readonly tick: () => void,
  ) {
    const { json, size } = this.read(document.contents, 0);
    this.json = json;
    this.size = size;
  }

  private read(node: Node, depth: number): Read {
    this.tick();
    if (!node || depth > DEPTH_LIMIT) {
      this.tooDeep ||= depth > DEPTH_LIMIT;
      return NOTHING;
    }
    if (isAlias(node)) return this.aliased(node.source);
    const tag = typeof node.tag === 'string' ? decoded(node.tag) : '';
    if (tag !== '') this.tags.add(tag);
    const { anchor } = node;
    if (anchor !== undefined) this.#open.add(anchor);
    const value = withPairs(tag, this.inner(node, tag, depth));
    if (anchor !== undefined) {
      this.#open.delete(anchor);
      this.#anchors.set(anchor, value);
    }
    return value;
  }

  private aliased(source: string): Read {
    // An alias to what it stands in unfolds without end.
    if (this.#open.has(source)) return { json: null, size: UNFOLDED_LIMIT };
    const value = this.#anchors.get(source) ?? NOTHING;
    if (typeof value.json === 'object') this.shared.add(value.json);
    return value;
  }

  private inner(node: ParsedNode, tag: string, depth: number): Read {
    if (isMap(node)) {
      const entries = new Map<string, Json>();
      const merged: Json[] = [];
      let size = 1;
      for (const { key, value } of node.items) {
        const [left, right] = [this.read(key, depth + 1), this.read(value, depth + 1)];
        size += left.size + right.size;
        if (left.json === '<<') merged.push(right.json, ...itemsOf(right.json));
        entries.set(String(left.json), right.json);
      }
      for (const [key, value] of merged.flatMap(entriesOf)) if (!entries.has(key)) entries.set(key, value);
      return { json: entries, size };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item as ParsedNode, depth + 1));
      return { json: items.map(({ json }) => json), size: items.reduce((sum, { size }) => sum + size, 1) };
    }
    if (!isScalar(node)) return NOTHING;
    const json = scalar(node.value);
    if (typeof json === 'string' && (node.type === 'PLAIN' || tag === '!tuple')) {
      const inside = TUPLE.exec(json.trim())?.[1];
      if (inside !== undefined) this.again.add(inside);
    }
    return { json, size: 1 };
  }
}

const scalar = (value: unknown): Json =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

/** A tag as its loader compares it: `%6f` is `o` (YAML 1.2, “Tag URI escapes”), also in the long form. */
function decoded(tag: string): string {
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag;
  }
}

/** A mapping that Python writes as a call with pairs (`collections.OrderedDict`) is one. */
function withPairs(tag: string, value: Read): Read {
  if (!tag.includes('python/object')) return value;
  const [pairs] = itemsOf(value.json);
  const entries = itemsOf(pairs).flatMap((pair): [string, Json][] => {
    const [key, item] = itemsOf(pair);
    return typeof key === 'string' && item !== undefined ? [[key, item]] : [];
  });
  return entries.length > 0 ? { json: new Map(entries), size: value.size } : value;
}
