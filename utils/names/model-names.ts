import { folded, skeleton } from './fold';
import lines from './known-models.json';
import { once } from './once';

interface KnownModel {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** The day on which the hub says the repository was made, in base 36; null when the list does not say. */
  readonly day: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const BASE = 36;

/** Shorter names, and words that say only what kind of model it is, are anyone's. */
const NAME_FROM = 5;
/** Below this, a name that merely looks the same is too often another name. */
const SKELETON_FROM = 9;
const ANYONES = new Set([
  'segmentation',
  'embedding',
  'embeddings',
  'classifier',
  'diffusion',
  'tokenizer',
  'checkpoint',
  'checkpoints',
  'model',
  'models',
]);

const all = once((): readonly KnownModel[] => {
  let owner = '';
  return lines
    .join(' ')
    .split(' ')
    .flatMap((word) => {
      if (word.endsWith('/')) owner = word.slice(0, -1);
      const [name = '', day] = word.split(':');
      if (word === '' || word.endsWith('/')) return [];
      return [{ id: `${owner}/${name}`, owner, name, day: day ?? null }];
    });
});

const dayOf = (day: string): string =>
  new Date(Number.parseInt(day, BASE) * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** The models by some form of their names, best known first. */
function by(form: (model: KnownModel) => string): ReadonlyMap<string, readonly KnownModel[]> {
  const map = new Map<string, KnownModel[]>();
  for (const model of all()) {
    const key = form(model);
    const others = map.get(key);
    if (others) others.push(model);
    else map.set(key, [model]);
  }
  return map;
}

const byId = once(() => by(({ id }) => id.toLowerCase()));
const byName = once(() => by(({ name }) => folded(name)));
const bySkeleton = once(() => by(({ name }) => skeleton(name)));

/** A well-known model whose name another publisher uses. */
export interface SameName {
  /** The best known model of that name. */
  readonly of: string;
  /** Every well-known publisher that has a model of that name. */
  readonly publishers: readonly string[];
  /** `look`: the names differ only in characters that look alike. */
  readonly kind: 'same' | 'look';
}

/**
 * The well-known model of another publisher that has this model's name, case and separators aside (facts/PROVENANCE
 * §4, rule B). Null when there is none, for names that are anyone's, and for ids without a publisher.
 */
export function sameModelName(id: string): SameName | null {
  const slash = id.indexOf('/');
  const name = id.slice(slash + 1);
  const own = id.slice(0, Math.max(slash, 0)).toLowerCase();
  const key = folded(name);
  if (slash < 1 || key.length < NAME_FROM || ANYONES.has(key)) return null;
  const same = byName().get(key);
  const models = same ?? (key.length >= SKELETON_FROM ? bySkeleton().get(skeleton(name)) : undefined);
  const [first] = models ?? [];
  if (models === undefined || first === undefined) return null;
  if (models.some((model) => model.owner.toLowerCase() === own)) return null;
  return {
    of: first.id,
    publishers: [...new Set(models.map((model) => model.owner))],
    kind: same ? 'same' : 'look',
  };
}

/** When the hub made this well-known repository, as the list says (ISO day); null when it is not in the list. */
export function knownSince(id: string): string | null {
  const day = byId().get(id.toLowerCase())?.[0]?.day ?? null;
  return day === null ? null : dayOf(day);
}
