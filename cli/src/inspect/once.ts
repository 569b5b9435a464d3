import { nameClass } from '../../../utils/formats/names/name-class';
import type { Outcome, Task } from './outcome';

/** Kept of files to which links lead; the snapshots of one model share far fewer. */
const KEPT = 10_000;

export type Read = (task: Task) => Promise<Outcome | null>;

/** Reads what several links lead to once for each class of names; each link has an outcome under its own path. */
export function once(read: Read): Read {
  const known = new Map<string, Promise<Outcome | null>>();
  return async (task) => {
    if (task.real === null) return read(task);
    const key = `${task.real}\0${nameClass(task.path)}`;
    const before = known.get(key);
    if (before === undefined) {
      const [oldest] = known.keys();
      if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
      const first = read(task);
      known.set(key, first);
      return first;
    }
    const outcome = await before;
    if (outcome === null) return null;
    return outcome.kind === 'seen'
      ? { kind: 'seen', seen: { ...outcome.seen, path: task.path } }
      : { ...outcome, path: task.path };
  };
}
