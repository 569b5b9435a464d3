import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import {
  ALIAS_LIMIT,
  DEPTH_LIMIT,
  FRONT_MATTER_BRACKETS,
  FRONT_MATTER_LIMIT,
  FRONT_MATTER_LINES,
  MODEL_INDEX_LIMIT,
  VALUE_LIMIT,
} from './limits';

export interface FrontMatter {
  readonly state: 'none' | 'read' | 'broken';
  /** The values as plain JSON; null when there are none that can be relied on. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

const NONE: FrontMatter = { state: 'none', metadata: null };
const BROKEN: FrontMatter = { state: 'broken', metadata: null };

/** Where the front matter ends and the prose begins, as offsets; null when there is none. */
export function frontMatterSpan(text: string): { from: number; to: number; body: number } | null {
  const open = /^\uFEFF?\s*---[ \t]*\r?\n/.exec(text.slice(0, 64));
  if (open === null) return null;
  const from = open[0].length;
  const close = /(?:^|\n)---[ \t]*(?:\r?\n|$)/g;
  close.lastIndex = from - 1;
  const found = close.exec(text);
  return found === null
    ? null
    : { from, to: Math.max(found.index, from), body: found.index + found[0].length };
}

/**
 * The YAML at the head of a card, as the hub's `cardData` has it: plain values only, no tags, few aliases, bounded.
 * Keys that stand twice make it `broken`, yet it is read (the last one holds); other faults leave nothing.
 * `model-index` is left out where the whole is too long.
 */
export function readFrontMatter(text: string): FrontMatter {
  const yaml = text.length > MODEL_INDEX_LIMIT ? withoutModelIndex(text) : text;
  if (yaml.trim() === '') return NONE;
  if (yaml.length > FRONT_MATTER_LIMIT || isLaborious(yaml)) return BROKEN;
  try {
    // Keys that stand twice are counted below: the parser's own way compares each with each.
    const parsed = parseDocument(yaml, {
      uniqueKeys: false,
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (parsed.errors.length > 0) return BROKEN;
    const copy = new Copy(parsed);
    const metadata = copy.map(parsed.contents);
    if (metadata === null) return BROKEN;
    return { state: copy.sound ? 'read' : 'broken', metadata };
  } catch {
    // Nesting beyond the stack.
    return BROKEN;
  }
}

/** More lines or brackets than a card has use for, each of which costs the parser time. */
function isLaborious(yaml: string): boolean {
  const lines = yaml.split('\n', FRONT_MATTER_LINES + 1).length;
  const brackets = yaml.split(/[[{]/, FRONT_MATTER_BRACKETS + 1).length;
  // `- - - -`: lists within lists on one line.
  const nested = /(?:[-?:][ \t]+){17}/.test(yaml);
  return nested || lines > FRONT_MATTER_LINES || brackets > FRONT_MATTER_BRACKETS;
}

/** Scores of some 70 benchmarks can make up nine tenths of a card. */
function withoutModelIndex(yaml: string): string {
  const start = /(?:^|\n)model-index:/.exec(yaml);
  if (start === null) return yaml;
  const rest = yaml.slice(start.index + start[0].length);
  const next = /\n(?=[A-Za-z_])/.exec(rest);
  return yaml.slice(0, start.index) + (next === null ? '' : rest.slice(next.index));
}

/** Copies YAML nodes into plain values within the limits. */
class Copy {
  sound = true;
  private values = 0;
  private aliases = 0;

  constructor(private readonly parsed: Document) {}

  map(node: unknown, depth = 0): Record<string, unknown> | null {
    if (!isMap(node)) return null;
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : null;
      // Such a key would change what the copy is, wherever it is assigned on.
      if (name === null || name === '__proto__') this.sound = false;
      else {
        if (entries.has(name)) this.sound = false;
        entries.set(name, this.value(value, depth + 1));
      }
    }
    return Object.fromEntries(entries);
  }

  private value(node: unknown, depth: number): unknown {
    this.values += 1;
    if (depth > DEPTH_LIMIT || this.values > VALUE_LIMIT) return this.refused();
    if (isScalar(node)) return plainValue(node.value);
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) return node.items.slice(0, VALUE_LIMIT).map((item) => this.value(item, depth + 1));
    if (!isAlias(node)) return null;
    this.aliases += 1;
    const meant = this.aliases > ALIAS_LIMIT ? undefined : node.resolve(this.parsed);
    return meant === undefined ? this.refused() : this.value(meant, depth + 1);
  }

  private refused(): null {
    this.sound = false;
    return null;
  }
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return value === null || value === undefined ? null : String(value);
}
