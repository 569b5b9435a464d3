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
  /** The same once it is known, or once no answer is to be expected any more. */
  readonly settled: () => Promise<ManagedSettings | undefined>;
  /** To be called when the browser says that the policy changed. */
  readonly changed: () => Promise<void>;
}

/** A store that answers takes 0.3 to 14 ms; one that is slower is not waited for by what a page shows first. */
const PATIENCE_MS = 50;
/** An answer that takes longer is none. */
const ANSWER_MS = 1000;
/**
 * Chromium says `{}` for some four seconds after a forced installation: only when it still says so at the end of these
 * is there no policy. Once that was seen it is remembered, and nobody waits again.
 */
const PAUSES_MS = [500, 500, 1000, 1500, 1500];

type Answer = 'failed' | 'empty' | ManagedSettings;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * The organisation's policy, read from `read` (`storage.managed`) at every start. One that was known holds until the
 * browser says otherwise; `onChange` is called when a page may have been judged by another one.
 */
export function watchPolicy(
  read: () => Promise<unknown>,
  memory: PolicyMemory,
  onChange: () => void,
): Policy {
  let known: ManagedSettings | undefined;
  let confirmed = false;
  /** What was judged by, as text. */
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
      // Firefox's word for: there is none.
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
