import { byName, type Family } from '../formats/names/by-name';

/** Files whose loading or opening can run something: for these the hub's scanners are asked one by one. */
const RISKY: ReadonlySet<Family> = new Set<Family>([
  'pickle',
  'code-carrying',
  'script',
  'notebook',
  'archive',
  'executable',
]);

export const isRisky = (path: string): boolean => RISKY.has(byName(path).family);

/** Files that a base model's own judgement rests on: its weights, and its code. */
export const isDecisive = (path: string): boolean => byName(path).weights || isRisky(path);
