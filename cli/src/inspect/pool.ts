import { Worker } from 'node:worker_threads';
import type { Outcome, Task } from './outcome';
import { readFile } from './read';

/** Files that wait in a worker beside the one it reads: so that it never waits for the next. */
const AHEAD = 4;

/** What a worker is told, and what it answers with; the same program runs in it. */
export interface WorkerData {
  readonly lines: boolean;
}

/** The first word of a thread; then one outcome for each task. */
export const READY = 'ready';
export type Said = typeof READY | Outcome;

export interface Pool {
  /** Null when the pool was stopped before the file was read. Never rejects. */
  readonly read: (task: Task) => Promise<Outcome | null>;
  /** How many files may be on their way at once. */
  readonly width: number;
  readonly stop: () => Promise<void>;
}

const ENDED = 'its reader ended: it may need more memory than there is';

interface Waiting {
  readonly task: Task;
  readonly settle: (outcome: Outcome | null) => void;
}

interface Desk {
  readonly worker: Worker;
  /** Whether the program came up in it. */
  isReady: boolean;
  /** In the order in which the worker reads them. */
  readonly waiting: Waiting[];
}

/** Reads files in `size` threads, each of which runs the program `self`. */
export function createPool(self: URL, size: number, data: WorkerData): Pool {
  const desks: Desk[] = Array.from({ length: size }, () => openDesk());
  let stopped = false;
  let alone = Promise.resolve();

  function openDesk(): Desk {
    const desk: Desk = { worker: new Worker(self, { workerData: data }), isReady: false, waiting: [] };
    desk.worker.on('message', (said: Said) => {
      if (said === READY) desk.isReady = true;
      else desk.waiting.shift()?.settle(said);
    });
    desk.worker.on('error', () => undefined); // told by the exit that follows
    desk.worker.on('exit', () => close(desk));
    return desk;
  }

  /**
   * A thread that ended by itself (out of memory) takes the file it read with it; the others are read by a new one. Where no
   * thread comes up, this one reads.
   */
  function close(desk: Desk): void {
    const waiting = desk.waiting.splice(0);
    const at = desks.indexOf(desk);
    if (stopped) {
      for (const { settle } of waiting) settle(null);
    } else if (desk.isReady) {
      const [lost, ...rest] = waiting;
      lost?.settle({ kind: 'failed', path: lost.task.path, reason: ENDED });
      const next = openDesk();
      desks[at] = next;
      for (const each of rest) give(next, each);
    } else {
      desks.splice(at, 1);
      for (const each of waiting) readHere(each);
    }
  }

  const readHere = ({ task, settle }: Waiting): void => {
    alone = alone.then(async () => settle(stopped ? null : await readFile(task, data)));
  };

  function give({ worker, waiting }: Desk, each: Waiting): void {
    waiting.push(each);
    worker.postMessage(each.task);
  }

  return {
    width: size * AHEAD,
    read: (task) =>
      new Promise((settle) => {
        const [least] = desks.toSorted((a, b) => a.waiting.length - b.waiting.length);
        if (stopped) settle(null);
        else if (least === undefined) readHere({ task, settle });
        else give(least, { task, settle });
      }),
    async stop() {
      stopped = true;
      await Promise.all(desks.map(({ worker }) => worker.terminate()));
      for (const { waiting } of desks) for (const { settle } of waiting.splice(0)) settle(null);
    },
  };
}
