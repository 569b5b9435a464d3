import type { NamedOnHub } from '../contract';
import { HUB_PAGES } from './reserved';

/** Looser than `modelId`: what people write into texts. 96 characters a part are the hub's own limit (facts/HUGGINGFACE §1.6). */
const PART = /^(?!\.+(?:git)?$)[\w.-]{1,96}$/;

const COLLECTIONS = { datasets: 'dataset', spaces: 'space', collections: 'collection' } as const;

/** What a path of the hub names; null for a page about none of its things. */
export function named(path: readonly string[]): NamedOnHub | null {
  const [first = '', ...rest] = path;
  if (first === 'papers') return { kind: 'paper', id: rest[0] ?? '', below: rest.slice(1) };
  const kind = Object.hasOwn(COLLECTIONS, first) ? COLLECTIONS[first as keyof typeof COLLECTIONS] : 'model'; // just checked
  if (kind === 'model') return HUB_PAGES.has(first) ? null : owned(kind, path);
  const [only = ''] = rest;
  if (kind === 'dataset' && rest.length === 1 && PART.test(only)) return { kind, id: only, below: [] };
  return owned(kind, rest);
}

function owned(kind: NamedOnHub['kind'], [owner = '', name = '', ...below]: readonly string[]) {
  if (!PART.test(owner) || !PART.test(name)) return null;
  return { kind, id: `${owner}/${name.replace(/\.git$/, '')}`, below };
}
