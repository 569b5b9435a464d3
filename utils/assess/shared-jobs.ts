import type { Progress } from './progress';

interface Listener {
  readonly listen: (progress: Progress) => void;
  readonly onFailure: (() => void) | undefined;
  /** Whether this one wants the linked phase too. */
  readonly linked: boolean;
}

interface Job {
  last: Progress | null;
  readonly listeners: Set<Listener>;
  readonly linked: boolean;
  readonly stop: AbortController;
  done: Promise<void>;
}

type Run = (publish: (progress: Progress) => void, signal: AbortSignal) => Promise<void>;

export interface Jobs {
  /**
   * Joins the job of `key`, or starts one with `run`. A listener who wants the linked phase needs a job with it; that
   * job waits for a plain one that is running, and passes on what it publishes. A job whose last listener for the
   * linked phase leaves gets its signal aborted. Returns how to leave.
   */
  readonly join: (key: string, listener: Listener, run: Run) => () => void;
}

const linkedKey = (key: string): string => `${key}|linked`;

/** Those who ask for one subject at the same time share one job. */
export function createJobs(): Jobs {
  const jobs = new Map<string, Job>();

  const joinable = (key: string, linked: boolean): Job | null => {
    const withLinked = jobs.get(linkedKey(key));
    if (withLinked !== undefined && !withLinked.stop.signal.aborted) return withLinked;
    return linked ? null : (jobs.get(key) ?? null);
  };

  const start = (key: string, first: Listener, run: Run): Job => {
    const { linked } = first;
    const earlier = jobs.get(linkedKey(key)) ?? jobs.get(key);
    const stop = new AbortController();
    const job: Job = { last: null, listeners: new Set([first]), linked, stop, done: Promise.resolve() };
    const publish = (progress: Progress): void => {
      job.last = progress;
      for (const each of job.listeners) each.listen(progress);
    };
    const place = linked ? linkedKey(key) : key;
    jobs.set(place, job);
    const relay = { listen: ({ report, origin }: Progress) => publish({ report, origin, final: false }) };
    earlier?.listeners.add({ ...relay, onFailure: undefined, linked: false });
    job.done = (earlier?.done ?? Promise.resolve())
      .then(() => run(publish, stop.signal))
      .catch(() => {
        for (const each of job.listeners) each.onFailure?.();
      })
      .finally(() => {
        if (jobs.get(place) === job) jobs.delete(place);
      });
    return job;
  };

  return {
    join(key, listener, run) {
      const running = joinable(key, listener.linked);
      running?.listeners.add(listener);
      if (running?.last) listener.listen(running.last);
      const job = running ?? start(key, listener, run);
      return () => {
        job.listeners.delete(listener);
        if (job.linked && ![...job.listeners].some(({ linked }) => linked)) job.stop.abort();
      };
    },
  };
}
