import * as z from 'zod/mini';

const number = z._default(z.number(), 0);
const eventSchema = z.object({
  name: z.string(),
  pid: number,
  tid: number,
  /** Microseconds; `tdur` is time on the processor, where the system tells it. */
  ts: number,
  dur: number,
  tdur: z.optional(z.number()),
  args: z._default(
    z.object({
      data: z.optional(z.object({ url: z.optional(z.string()) })),
      fileName: z.optional(z.string()),
      worldId: z.optional(z.number()),
    }),
    {},
  ),
});
const traceSchema = z.object({ traceEvents: z.array(z.unknown()) });
type TraceEvent = z.infer<typeof eventSchema>;

/** What is needed of a browser's trace for `readTrace`. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute'];

/** What one load of a page cost its main thread because of the content script. */
export interface ScriptCost {
  /** Compiling, the first run and every call later: time on the processor, ms. */
  readonly work: number;
  /** The same by the clock, with the waits for a processor. */
  readonly elapsed: number;
  /** From the start of the content script to the end of each call that answered a message, ms. */
  readonly answers: readonly number[];
}

/** Calls inside these come from the page's own life, not from a message of the background. */
const NOT_A_MESSAGE = new Set(['EventDispatch', 'RunMicrotasks', 'TimerFire', 'FireAnimationFrame']);

/** The cost of the content script at `origin` in a trace (as JSON) of one page load; null when it did not run. */
export function readTrace(json: string, origin: string): ScriptCost | null {
  const events = traceSchema.parse(JSON.parse(json)).traceEvents.flatMap((value) => {
    const parsed = eventSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  const isOurs = (url: string | undefined) => url?.startsWith(`${origin}/content-scripts/`) ?? false;
  const script = events.find(({ name, args }) => name === 'EvaluateScript' && isOurs(args.data?.url));
  const run = events.find(({ name, args }) => name === 'v8.run' && isOurs(args.fileName));
  if (script === undefined || run === undefined) return null;
  const thread = events
    .filter(({ pid, tid, ts }) => pid === script.pid && tid === script.tid && ts >= script.ts)
    .toSorted((a, b) => a.ts - b.ts);
  const calls = outermost(
    thread.filter(({ name, args }) => name === 'v8.callFunction' && args.worldId === run.args.worldId),
  ).filter(({ ts }) => ts >= end(script));
  const around = thread.filter(({ name }) => NOT_A_MESSAGE.has(name));
  const answers = calls.filter(
    (call) => !around.some((event) => event.ts <= call.ts && end(event) >= end(call)),
  );
  const all = [script, ...calls];
  return {
    work: milliseconds(all.map(({ dur, tdur }) => tdur ?? dur)),
    elapsed: milliseconds(all.map(({ dur }) => dur)),
    answers: answers.map((call) => milliseconds([end(call) - script.ts])),
  };
}

/** Events sorted by time, without those that lie inside another. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let free = -Infinity;
  return events.filter((event) => {
    if (event.ts < free) return false;
    free = end(event);
    return true;
  });
}

const end = ({ ts, dur }: TraceEvent): number => ts + dur;

const milliseconds = (durations: readonly number[]): number =>
  durations.reduce((total, duration) => total + duration, 0) / 1000;
