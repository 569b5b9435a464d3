import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { closure, fingerprint } from './fingerprint';

/** The version of the rules, and a fingerprint of them and of all that they need. */
export interface Ruleset {
  readonly version: string;
  readonly fingerprint: string;
}

const RULES = resolve(import.meta.dirname, '../../utils/rules');
const LIST = resolve(RULES, 'index.ts');
const VERSION = /(?<=RULESET = ')\d+/;

/** The rules as they are now. */
export function ruleset(): Ruleset {
  const files = new Set<string>();
  for (const name of readdirSync(RULES, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts'))
      closure(resolve(RULES, name), (path) => !files.has(path)).forEach((path) => files.add(path));
  }
  return {
    version: VERSION.exec(readFileSync(LIST, 'utf8'))?.[0] ?? 'none',
    fingerprint: fingerprint([...files]),
  };
}

/** Whether the rules changed while their version stayed. */
export const isForgotten = (before: Ruleset, now: Ruleset): boolean =>
  before.version === now.version && before.fingerprint !== now.fingerprint;

/** Writes the next version into utils/rules/index.ts. */
export function raiseRuleset(): void {
  const text = readFileSync(LIST, 'utf8');
  writeFileSync(
    LIST,
    text.replace(VERSION, (version) => String(Number(version) + 1)),
  );
}
