import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const heap = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Collects garbage and tells what is left, in bytes. */
export function garbageCollector(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    return heap();
  };
}
