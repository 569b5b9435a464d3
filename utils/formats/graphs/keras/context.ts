import { message } from '../../../model/message';
import { shown } from '../../core/guarded';
import type { ByteFinding } from '../../core/contract';
import { finding } from '../../core/inspection';
import type { Json } from '../../encodings/json-text';

/** Findings of each verdict kept for one configuration. */
const FINDING_KEPT = 50;

/** What one walk over a configuration has found so far. */
export class KerasWalk {
  readonly #found = new Map<string, ByteFinding>();
  /** Base64 of what a layer unpickles by itself, to be looked into. */
  readonly payloads: string[] = [];

  constructor(
    readonly member: string | null,
    readonly tick: () => void,
  ) {}

  /** `what` names the rule; its text is `formats_code_keras_<what>` with the names seen. */
  add(what: string, verdict: ByteFinding['verdict'], ...names: readonly string[]): void {
    const key = [what, verdict, ...names].join('\0');
    const alike = [...this.#found.values()].filter((each) => each.verdict === verdict).length;
    // A flood of one kind leaves room for a worse one.
    if (alike >= FINDING_KEPT || this.#found.has(key)) return;
    const text = message(`formats_code_keras_${what.replaceAll('-', '_')}`, ...names.map(shown));
    this.#found.set(key, finding(`keras/${what}`, verdict, text, { member: this.member }));
  }

  get findings(): readonly ByteFinding[] {
    return [...this.#found.values()];
  }
}

/** An object of the configuration. */
export type JsonObject = ReadonlyMap<string, Json>;

export const isObject = (json: Json | undefined): json is JsonObject => json instanceof Map;

/** A key's value when it is a string. */
export function stringAt(object: JsonObject, key: string): string | null {
  const value = object.get(key);
  return typeof value === 'string' ? value : null;
}
