import type { Report } from '../../utils/report/report';
import { CALLS_PER_SUBJECT } from '../../utils/assess/limits';
import type { Hub, Swap } from '../hub/contract';
import { siteAt } from '../hub/sites';
import { startHub } from '../hub/server';
import { BUSY, SECONDS, type LookKind, type NodeKind, type Outcome, type Visit } from './contract';
import { better, other } from './invariants';
import { inMemory, STEPS, visited, type Seen } from './world';

/** Waits are this many times shorter in a kind that stalls. */
const SHORTER = 20;

/** Runs kinds in Node against one replica of its own, and tells how each went. */
export interface NodeRunner {
  readonly run: (kind: NodeKind) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export async function nodeRunner(): Promise<NodeRunner> {
  let hub = await startHub();
  const honest = new Map<string, Promise<Seen>>();
  const honestRun = (kind: LookKind, visit: Visit): Promise<Seen> => {
    const { model, path = '', honest: swaps = [] } = visit;
    const panel = kind.panel ?? false;
    const key = JSON.stringify([model, path, swaps, panel], withBytes);
    const known = honest.get(key) ?? honestSeen(hub, { model, path }, swaps, panel);
    honest.set(key, known);
    return known;
  };
  return {
    close: () => hub.close(),
    async run(kind) {
      const broken: string[] = [];
      const uncaught = (error: unknown): void => void broken.push(`uncaught: ${String(error)}`);
      process.on('unhandledRejection', uncaught);
      const expected = 'visits' in kind ? await honestOf(kind, honestRun) : [];
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      try {
        const act = () => ('act' in kind ? kind.act() : brokenIn(hub, kind, expected, broken));
        await inTime(kind, act);
      } catch (error) {
        broken.push(error instanceof Error ? error.message : String(error));
        // What is not final may go on asking: the next kind gets a hub of its own.
        await hub.close();
        hub = await startHub();
      } finally {
        hub.faults = [];
        siteAt('huggingface.co')?.reset();
      }
      await new Promise((resolve) => setImmediate(resolve));
      process.off('unhandledRejection', uncaught);
      const { user, system } = process.cpuUsage(cpu);
      const ms = performance.now() - began;
      const { name, group } = kind;
      return { name, group, broken, ms, cpuMs: (user + system) / 1000, heap: process.memoryUsage().heapUsed };
    },
  };
}

async function honestOf(
  kind: LookKind,
  run: (kind: LookKind, visit: Visit) => Promise<Seen>,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const visit of kind.visits) seen.push(await run(kind, visit));
  return seen;
}

async function honestSeen(hub: Hub, visit: Visit, swaps: readonly Swap[], panel: boolean): Promise<Seen> {
  for (const change of swaps) hub.swap(visit.model, change);
  try {
    return await visited(hub, await inMemory(), visit, panel);
  } finally {
    siteAt('huggingface.co')?.reset();
  }
}

async function brokenIn(hub: Hub, kind: LookKind, honest: readonly Seen[], broken: string[]): Promise<void> {
  const stores = await (kind.stores ?? inMemory)();
  try {
    for (const [index, visit] of kind.visits.entries()) {
      await visit.before?.();
      for (const change of visit.swaps ?? []) hub.swap(visit.model, change);
      const told = (what: string): void => void broken.push(`visit ${index + 1}: ${what}`);
      const { reports, calls } = await visited(hub, stores, visit, kind.panel ?? false);
      const deserved = honest[index]?.reports ?? null;
      if (deserved === null) throw new Error(`${visit.model} has no honest run`);
      if (calls > CALLS_PER_SUBJECT) told(`${calls} calls of the hub's API`);
      const foreign = hub.requests.filter(({ host }) => siteAt(host)?.name !== 'huggingface');
      for (const { host } of foreign) told(`${host} was contacted`);
      if (reports === null) {
        if (visit.wants !== undefined) told('no model is known on its page');
        continue;
      }
      for (const step of STEPS) {
        const { verdicts, subject } = reports[step];
        const compare = visit.wants === 'same' ? other : better;
        // A later visit starts from what an earlier one learned.
        const steps = index === 0 ? [step] : STEPS;
        const honestly = steps.map((each) => deserved[each].verdicts);
        for (const what of compare(verdicts, honestly, kind.axes)) told(`${step}: ${what}`);
        if (!sameModel(subject.id, visit.model)) told(`${step}: shows ${subject.id}`);
      }
      stable(reports.clicked, told);
    }
  } finally {
    await stores.close();
  }
}

/** A report crosses messages and the cache: as JSON it must be itself. */
function stable(report: Report, told: (what: string) => void): void {
  if (JSON.stringify(JSON.parse(JSON.stringify(report))) !== JSON.stringify(report))
    told('the report is no plain JSON');
}

const sameModel = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

async function inTime(kind: NodeKind, act: () => Promise<void> | void): Promise<void> {
  const { timeout } = AbortSignal;
  if ('stalls' in kind && kind.stalls) AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / SHORTER);
  const seconds = kind.seconds ?? SECONDS;
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      const { user, system } = process.cpuUsage(cpu);
      const worked = (user + system) / 1e6;
      if (worked > seconds || performance.now() - began > seconds * BUSY * 1000)
        reject(new Error(`not final after ${seconds} s of work, or ${seconds * BUSY} s of the clock`));
    }, 100);
  });
  try {
    await Promise.race([act(), late]);
  } finally {
    clearInterval(timer);
    AbortSignal.timeout = timeout;
  }
}

/** A source of bytes is told by its size and its first ones. */
const withBytes = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'read' in value && 'size' in value
    ? String((value as { read: (a: number, b: number) => Buffer }).read(0, 64).toString('base64'))
    : value;
