import { readSettings, type ManagedSettings } from './settings';
import { within } from './within';

/** The policy as it was last read, for as long as the extension is installed; undefined when it never was. */
export interface PolicyMemory {
  readonly load: () => Promise<ManagedSettings | undefined>;
  readonly save: (policy: ManagedSettings) => Promise<void>;
}

export interface Policy {
  /** What is known at once; undefined while it is not known whether there is a policy. */
  readonly current: () => Promise<ManagedSettings | undefined>;
  /** The same, once it is known or no answer can be expected. */
  readonly settled: () => Promise<ManagedSettings | undefined>;
  /** To be called when the browser says that the policy changed. */
  readonly changed: () => Promise<void>;
}

/** A working store takes 0.3 to 14 ms; what a page shows first does not wait longer than this. */
const PATIENCE_MS = 50;
/** An answer that takes longer counts as none. */
const ANSWER_MS = 1000;
/**
 * Chromium says `{}` for some four seconds after a forced installation: only when it still says so at the end of these
 * is there no policy. That is remembered, so that later starts do not wait.
 */
const PAUSES_MS = [500, 500, 1000, 1500, 1500];

type Answer = 'failed' | 'empty' | ManagedSettings;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * The organisation's policy, read from `read` (`storage.managed`) at every start. A known one stays in force until the
 * browser says otherwise; `onChange` is called when a page may have been judged by another one.
 */
export function watchPolicy(
  read: () => Promise<unknown>,
  memory: PolicyMemory,
  onChange: () => void,
): Policy {
  let known: ManagedSettings | undefined;
  let confirmed = false;
  /** The policies that were used for judging, as text. */
  const given = new Set<string>();
  const give = (policy: ManagedSettings | undefined) => {
    given.add(textOf(policy));
    return policy;
  };
  let stored = memory.load().catch(() => undefined);
  void stored.then((last) => {
    known ??= last;
  });

  const ask = async (): Promise<Answer> => {
    try {
      const value = await within(ANSWER_MS, read());
      if (value === undefined) return 'failed';
      const policy = readSettings(value);
      return isNone(policy) ? 'empty' : policy;
    } catch (error) {
      // Firefox's error when there is no policy.
      return /manifest not found/i.test(String(error)) ? NONE : 'failed';
    }
  };
  const take = async (policy: ManagedSettings): Promise<void> => {
    known = policy;
    confirmed = true;
    given.delete(textOf(policy));
    if (given.size > 0) onChange();
    given.clear();
    give(policy);
    if (textOf(await stored) === textOf(policy)) return;
    stored = Promise.resolve(policy);
    await memory.save(policy);
  };

  const start = async (): Promise<void> => {
    const answer = await ask();
    if (typeof answer === 'object') return take(answer);
    const last = await stored;
    // As it was before: nothing to wait for.
    if (answer === 'empty' && last !== undefined && isNone(last)) confirmed = true;
  };
  const reread = async (): Promise<void> => {
    let answer: Answer = 'failed';
    for (const ms of PAUSES_MS) {
      await pause(ms);
      if (confirmed) return;
      answer = await ask();
      if (typeof answer === 'object') return take(answer);
    }
    if (answer === 'empty' && !confirmed) await take(NONE);
  };
  const started = start();
  const ended = started.then(() => (confirmed ? undefined : reread()));

  return {
    async current() {
      await within(PATIENCE_MS, started);
      give(known ?? NONE);
      return known;
    },
    async settled() {
      await started;
      if (known === undefined) await ended;
      return give(known);
    },
    async changed() {
      const answer = await ask();
      if (answer !== 'failed') await take(answer === 'empty' ? NONE : answer);
    },
  };
}

const NONE: ManagedSettings = {};
const isNone = (policy: ManagedSettings): boolean => Object.keys(policy).length === 0;
const textOf = (policy: ManagedSettings | undefined): string => JSON.stringify(policy) ?? '';
