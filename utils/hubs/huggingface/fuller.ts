import type { Facts, FactsUpdate } from '../../facts/facts';

/**
 * Slots that page and API both tell, the API with less: it leaves out licence files, which datasets are live
 * and more. An answer that says less takes nothing away.
 */
const SHARED = [
  'license',
  'hasCard',
  'library',
  'architecture',
  'customCode',
  'weightsRecord',
  'datasets',
  'papers',
  'doi',
  'baseModels',
  'evaluation',
  'tags',
] as const satisfies readonly (keyof Facts)[];

/** `update` with what a page said beyond it, as long as both are about the same state of the default branch. */
export function fuller(known: Facts, update: FactsUpdate): FactsUpdate {
  const { lastModified } = update;
  const sameState =
    known.lastModified.state === 'collected' &&
    lastModified?.state === 'collected' &&
    known.lastModified.value === lastModified.value;
  if (!sameState) return update;
  const slots = SHARED.flatMap((name) => {
    const [before, next] = [known[name], update[name]];
    if (before.state !== 'collected' || next?.state !== 'collected') return [];
    return [[name, { ...next, value: join(before.value, next.value) }]];
  });
  return { ...update, ...(Object.fromEntries(slots) as FactsUpdate) }; // the same slots, some values filled up
}

const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0);

function join(before: unknown, next: unknown): unknown {
  if (saysNothing(next)) return saysNothing(before) ? next : before;
  if (Array.isArray(next)) return next.map((item: unknown) => join(sameId(before, item), item));
  if (!isRecord(before) || !isRecord(next)) return next;
  return Object.fromEntries(Object.entries(next).map(([key, value]) => [key, join(before[key], value)]));
}

const sameId = (values: unknown, item: unknown): unknown =>
  Array.isArray(values) && isRecord(item) && typeof item.id === 'string'
    ? values.find((value: unknown) => isRecord(value) && value.id === item.id)
    : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
