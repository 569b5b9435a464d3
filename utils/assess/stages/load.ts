import type { ReportRecord } from '../../cache/records';
import type { Facts } from '../../facts/facts';
import { askedBy } from '../../facts/rank';
import type { JobContext } from '../job';
import { withoutHub } from '../page-only';
import { assess } from '../../report/assess';
import { isFresh, isUnderWay, sameState } from '../stored';

/** What a job starts from, and what it is to do. */
export interface Loaded {
  /** What was stored of the subject, perhaps at another commit. */
  readonly before: Facts | null;
  /** The stored record, when it is of the state that the page shows. */
  readonly usable: ReportRecord | null;
  /** What is stored of the same state; nothing of what the page said. */
  readonly facts: Facts;
  /** What the questions to the hub start from: a job that was cut short just now continues, any other begins anew. */
  readonly from: Facts;
  /** Whether the hub is asked about the subject itself. */
  readonly asksHub: boolean;
  /** Whether the linked phase follows. */
  readonly collectsLinked: boolean;
}

/** Reads the settings and the store, and decides what the job is to do. */
export async function load({ look, key, store, network, now, publish }: JobContext): Promise<Loaded> {
  const { facts: page, again, linked } = look;
  const asked = askedBy(page);
  let shown = false;
  const meanwhile = (): void => {
    if (!shown) publish({ report: assess(asked, 'page', now()), origin: 'fresh', final: false });
    shown = true;
  };
  const [mode, stored] = await Promise.all([
    soonOr(network(), POLICY_PATIENCE_MS, meanwhile),
    soonOr(store.get(key), STORE_PATIENCE_MS, meanwhile),
  ]);
  const usable = stored !== null && sameState(stored.facts, page) ? stored : null;
  const known = usable?.facts ?? asked;
  const fresh = usable !== null && !again && isFresh(usable, now());
  const mayAsk = mode === 'hub-api';
  return {
    before: stored?.facts ?? null,
    usable,
    facts: mayAsk ? known : withoutHub(known),
    from: usable !== null && isUnderWay(usable, now()) ? known : asked,
    asksHub: mayAsk && !fresh,
    collectsLinked: mayAsk && linked,
  };
}

/** A store that takes longer is not waited for: the page's own data is judged meanwhile (DESIGN §9). */
const STORE_PATIENCE_MS = 250;
/** Nor is a policy: whether there is one takes seconds after an installation, and else a few milliseconds. */
const POLICY_PATIENCE_MS = 25;

async function soonOr<Result>(asked: Promise<Result>, ms: number, meanwhile: () => void): Promise<Result> {
  const timer = setTimeout(meanwhile, ms);
  return asked.finally(() => clearTimeout(timer));
}
