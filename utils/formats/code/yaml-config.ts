import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type ParsedNode } from 'yaml';
import { message } from '../../model/message';
import { ConfigRules } from './config-rules';
import type { AnalyzerInput, Inspection, Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import type { Json } from '../encodings/json-text';
import { LimitError } from '../core/limits';

/** Configurations of training runs reach 200,000 bytes; on hostile text the parser takes seconds for a megabyte. */
export const YAML_LIMIT = 600_000;

/** Mappings in mappings; deeper is no configuration. */
const DEPTH_LIMIT = 64;

/** What the aliases would unfold to; more is made to fill the memory (CWE-776). */
const UNFOLDED_LIMIT = 1_000_000;

/** Tags by which PyYAML's full and unsafe loaders import, call or build (`!!python/object/apply:os.system`). */
const PYTHON_TAG = /^tag:yaml\.org,2002:python\/|^!{0,2}python\//;
const PYTHON_DATA = /python\/(?:tuple|str|unicode|int|long|float|complex|bool|none|list|dict|bytes)$/;

type Node = ParsedNode | null | undefined;

/** One document's nodes as JSON: aliases are left out, because their anchors stand elsewhere. */
class Reading {
  readonly tags = new Set<string>();
  tooDeep = false;
  readonly #sizes = new Map<string, number>();
  #openAnchors = new Set<string>();

  constructor(readonly tick: () => void) {}

  json(node: Node, depth: number): { readonly json: Json; readonly size: number } {
    this.tick();
    if (!node || depth > DEPTH_LIMIT) {
      this.tooDeep ||= depth > DEPTH_LIMIT;
      return { json: null, size: 1 };
    }
    if (isAlias(node)) {
      // An alias to what it stands in unfolds without end.
      const size = this.#openAnchors.has(node.source) ? UNFOLDED_LIMIT : (this.#sizes.get(node.source) ?? 1);
      return { json: null, size };
    }
    if (typeof node.tag === 'string') this.tags.add(node.tag);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#openAnchors.add(anchor);
    const value = this.inner(node, depth);
    if (anchor !== undefined) {
      this.#openAnchors.delete(anchor);
      this.#sizes.set(anchor, value.size);
    }
    return value;
  }

  private inner(node: ParsedNode, depth: number): { readonly json: Json; readonly size: number } {
    if (isMap(node)) {
      const entries = new Map<string, Json>();
      let size = 1;
      for (const { key, value } of node.items) {
        const [left, right] = [this.json(key, depth + 1), this.json(value, depth + 1)];
        size += left.size + right.size;
        entries.set(String(left.json), right.json);
      }
      return { json: entries, size };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.json(item as ParsedNode, depth + 1));
      return { json: items.map(({ json }) => json), size: items.reduce((sum, { size }) => sum + size, 1) };
    }
    return { json: isScalar(node) ? scalar(node.value) : null, size: 1 };
  }
}

const scalar = (value: unknown): Json =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

type Documents = readonly Document.Parsed[];

/** Tags are kept as they stand: none is known here, and none builds anything. */
function parse(text: string): Documents | null {
  try {
    const parsed = parseAllDocuments(text, {
      logLevel: 'silent',
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: false,
    });
    return Array.isArray(parsed) ? (parsed as Documents) : [];
  } catch (error) {
    // The parser recurses: deep nesting ends as RangeError.
    if (error instanceof LimitError) throw error;
    return null;
  }
}

/** What a YAML text configures, by its nodes and tags. Nothing is built from it. */
async function analyze({ source, member, tick }: AnalyzerInput): Promise<Inspection> {
  const place = { member };
  if (source.size > YAML_LIMIT)
    return inspection('yaml', [
      finding('config/too-large', 'unknown', message('formats_code_config_too_large', source.size), place),
    ]);
  tick(source.size);
  const text = new TextDecoder().decode(await source.read(0, source.size));
  const rules = new ConfigRules(member, () => tick());
  const documents = parse(text);
  if (documents === null) rules.add('too-deep', 'suspicious');
  for (const document of documents ?? []) {
    const reading = new Reading(() => tick());
    const { json, size } = reading.json(document.contents, 0);
    for (const tag of reading.tags)
      if (PYTHON_TAG.test(tag)) rules.add('python-tag', PYTHON_DATA.test(tag) ? 'note' : 'dangerous', tag);
    if (size >= UNFOLDED_LIMIT) rules.add('alias-bomb', 'suspicious');
    if (reading.tooDeep) rules.add('too-deep', 'suspicious');
    rules.walk(json);
    if (document.errors.length === 0) continue;
    rules.add('no-yaml', 'broken');
    const named = /!!python\/(?:object|name|module|apply)[\w/]*(?::[\w.]+)?/.exec(text)?.[0];
    if (named !== undefined) rules.add('python-tag', 'suspicious', named);
  }
  return inspection('yaml', rules.findings);
}

const START = /^(?:---|%YAML|\s*#|[\w"'-][^\n]{0,200}:(?:\s|$)|- )/m;

/** YAML configurations: NeMo, Hydra, training settings. */
export const yamlFormat: Format = {
  id: 'yaml',
  title: 'YAML',
  version: 3,
  texts: 'formats-code',
  names: [
    // SpeechBrain reads these with HyperPyYAML, whose `!new:` and `!apply:` tags call what they name.
    ['hyperpyyaml', 'code-carrying', false, /(^|\/)hyperparams\.ya?ml$/],
    ['config', 'config', false, 'ya?ml'],
  ],
  text: { content: false },
  matches: (head) => !head.includes(0) && START.test(new TextDecoder().decode(head)),
  analyze,
};
