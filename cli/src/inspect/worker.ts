import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './outcome';
import { READY, type Said, type WorkerData } from './pool';
import { readFile } from './read';

const say = (said: Said): void => parentPort?.postMessage(said);

/** Reads the files that the pool names, one after the other. */
export function serve(): void {
  const { lines } = workerData as WorkerData; // given by `createPool`
  let last = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    last = last.then(async () => say(await readFile(task, { lines })));
  });
  say(READY);
}
