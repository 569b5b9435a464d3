import { memorySource } from '../../bytes/memory';
import { message } from '../../model/message';
import { codeIn } from './code-text';
import type { Place, Tell } from './configs/contract';
import { gradeExpression } from './configs/expression';
import { isTask } from './configs/npm';
import { KEY_RULES, TEXT_RULES, WHOLE_RULES } from './configs/families';
import { gradeName, type NameAct } from './configs/name-grade';
import { pickleIn } from './configs/serialized';
import { fieldsOf } from './configs/values';
import type { AnalyzerInput, ByteFinding, Inspection } from '../core/contract';
import { leavesFolder } from '../core/containers';
import { shown } from '../core/guarded';
import { finding, inspection } from '../core/inspection';
import { inspectTemplate } from './jinja';
import { entriesOf, itemsOf, type Json } from '../encodings/json-text';
import { shellShape } from './python/shell';

/** Findings kept for one configuration. */
const FINDING_KEPT = 50;

/** Pickles in one configuration that are read; Stable-Baselines3 writes ten. */
const PICKLE_LIMIT = 200;

const TEMPLATE_KEY = /template/i;
const TEMPLATE = /\{[{%#]/;

/** A list or an object on the way, and how much of it is left. */
interface Step {
  readonly key: string;
  readonly items: readonly Json[];
  readonly entries: readonly (readonly [string, Json])[];
  at: number;
}

/** A pickle that stands in the text. `inert`: under a key that no loader known here unpickles. */
interface Packed {
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly inert: boolean;
}

/** What a configuration in JSON or YAML has a library do, gathered once each. */
export class ConfigRules implements Tell {
  readonly #found = new Map<string, ByteFinding>();
  readonly #pickles = new Map<string, Packed>();
  readonly #opens = new Set<string>();
  readonly #names = new Set<string>();

  constructor(
    readonly member: string | null,
    readonly tick: (work?: number) => void,
  ) {}

  get findings(): readonly ByteFinding[] {
    return [...this.#found.values()];
  }

  add(what: string, verdict: ByteFinding['verdict'], ...params: readonly string[]): void {
    const text = message(`formats_code_config_${what.replaceAll('-', '_')}`, ...params.map(shown));
    this.keep(finding(`config/${what}`, verdict, text, { member: this.member }));
  }

  keep(found: ByteFinding): void {
    const key = `${found.id} ${found.verdict} ${found.message.params.join('\0')}`;
    if (this.#found.has(key)) return;
    if (this.#found.size < FINDING_KEPT) this.#found.set(key, found);
    else if (found.verdict === 'dangerous') this.makeRoom(key, found);
  }

  /** A flood of notes and suspicions must not keep a dangerous finding out. */
  private makeRoom(key: string, found: ByteFinding): void {
    const less = [...this.#found].find(([, { verdict }]) => verdict !== 'dangerous');
    if (less === undefined) return;
    this.#found.delete(less[0]);
    this.#found.set(key, found);
  }

  name(dotted: string, act: NameAct, tells: 'all' | 'reaching' = 'all'): void {
    const grade = gradeName(dotted, act);
    if (grade === 'reaching') this.add('target-reaches', 'dangerous', dotted);
    else if (grade === 'unlisted' && tells === 'all')
      this.add(act === 'imported' ? 'imports' : 'target', 'suspicious', dotted);
  }

  expression(key: string, text: string): void {
    const grade = gradeExpression(text, this.tick);
    if (grade === 'reaching') this.add('expression-reaches', 'dangerous', key, text);
    else if (grade === 'unlisted') this.add('expression', 'suspicious', key, text);
  }

  opens(path: string, outside: 'told' | 'usual' = 'told'): void {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) this.names(path);
    else {
      this.#opens.add(path);
      if (outside === 'told' && leavesFolder(path)) this.add('opens-outside', 'suspicious', path);
    }
  }

  names(repository: string): void {
    this.#names.add(repository);
  }

  pickle(label: string, bytes: Uint8Array, inert = false): void {
    if (this.#pickles.size >= PICKLE_LIMIT) this.add('many-pickles', 'unknown');
    else this.#pickles.set(`${label} ${this.#pickles.size}`, { label, bytes, inert });
  }

  /** The inspection: with what the pickles in the text do, and without a repetition. */
  async inspection(
    format: string,
    input: AnalyzerInput,
    more: readonly ByteFinding[] = [],
  ): Promise<Inspection> {
    const inner: Inspection[] = [];
    for (const { label, bytes, inert } of this.#pickles.values()) {
      const seen = await input.inspect(memorySource(bytes), `${label}.pkl`);
      if (!inert) inner.push(seen);
      else if (seen.verdict === 'dangerous' || seen.verdict === 'suspicious')
        this.add('pickle-text', 'suspicious', label);
    }
    const named = { opens: [...this.#opens], names: [...this.#names] };
    return inspection(format, [...this.findings, ...more], inner, named);
  }

  /**
   * Looks at every key and text, without recursion. What `shared` has stands in several places: it is looked at once for
   * each key.
   */
  walk(root: Json, shared: ReadonlySet<Json> = NOTHING_SHARED): void {
    for (const rule of WHOLE_RULES) rule(root, this);
    const seen = new Map<Json, Set<string>>();
    // One place a level, so that a list of millions is walked where it is.
    const steps: Step[] = [{ key: '', items: [root], entries: [], at: 1 }];
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      step.at -= 1;
      if (step.at < 0) {
        steps.pop();
        continue;
      }
      this.tick();
      const [key, value] = step.entries[step.at] ?? [step.key, step.items[step.at] ?? null];
      if (typeof value === 'string') this.text(key, value, { root, within: step.key });
      const [items, entries] = [itemsOf(value), entriesOf(value)];
      const at = items.length + entries.length;
      if (at === 0 || (shared.has(value) && isKnown(seen, value, key))) continue;
      this.mapping(entries, { fields: fieldsOf(value), key, root });
      steps.push({ key, items, entries, at });
    }
  }

  private mapping(entries: Step['entries'], place: Place): void {
    for (const [key, value] of entries) for (const rule of KEY_RULES.get(key) ?? []) rule(value, place, this);
  }

  private text(
    key: string,
    text: string,
    { root, within }: { readonly root: Json; readonly within: string },
  ): void {
    for (const rule of TEXT_RULES) rule(key, text, root, this);
    if (TEMPLATE_KEY.test(key) && TEMPLATE.test(text))
      for (const each of inspectTemplate(text, this.member, this.tick)) this.keep(each);
    const bytes = key === ':serialized:' ? null : pickleIn(text);
    if (bytes !== null) this.pickle(key, bytes, true);
    if (!COMMANDISH.test(text) || isTask(within, key)) return;
    const kind = codeIn(text);
    if (kind === 'python' || kind === 'shell') this.add('command', 'suspicious', key, text);
    else if (text.length < COMMAND_LIMIT && shellShape(text) !== null)
      this.add('command', 'suspicious', key, text);
  }
}

const NOTHING_SHARED: ReadonlySet<Json> = new Set();

/** Whether a value was looked at under this key; now it is. */
function isKnown(seen: Map<Json, Set<string>>, value: Json, key: string): boolean {
  const keys = seen.get(value);
  if (keys?.has(key)) return true;
  if (keys) keys.add(key);
  else seen.set(value, new Set([key]));
  return false;
}

/** One quick look before the many: a tokenizer has half a million texts, and none of these. */
const COMMANDISH =
  /import|exec|eval|builtins|subprocess|os\.|rm\s|chmod|curl|wget|sh\s|nc\s|ncat|netcat|iwr|invoke|iex|powershell|base64|certutil|bitsadmin|mshta|regsvr32|mkfifo|\/dev\/|download/i;

/** Longer texts are documents that may quote commands. */
const COMMAND_LIMIT = 2048;
