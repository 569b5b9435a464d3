import type { ModelId } from '../../model/subject';
import type { PageKind } from '../contract';
import { uncut } from '../read';
import { HUB_PAGES, MODEL_PAGES, OWNER_PAGES } from './reserved';

/** facts/HUGGINGFACE §1.6: 1–96 characters a part, no leading or trailing `-` or `.`, no `--`, no `..`, no `.git` end. */
const NAME_LIMIT = 96;
const NAME = /^(?![-.])(?!.*(?:--|\.\.))[A-Za-z0-9_.-]+(?<![-.])$/;

const isName = (part: string): boolean =>
  part.length <= NAME_LIMIT && NAME.test(part) && !part.toLowerCase().endsWith('.git');

/** `value` as a model id (`owner/name`, or `name` for legacy ones), or null when the hub would not allow it. */
export function modelId(value: unknown): ModelId | null {
  if (typeof value !== 'string') return null;
  const parts = value.split('/');
  return parts.length <= 2 && parts.every(isName) ? (value as ModelId) : null; // just checked
}

/** Characters; git's own limit for what it writes into a file name. */
const REVISION_LIMIT = 255;
/** What git lets no name of a branch or tag have (git-check-ref-format); nor `#` and `%`, which addresses read otherwise. */
const NO_REVISION = /[\p{Cc}\p{Surrogate} ~^:?*[\\#%]|\.\.|@\{|\.$|(?:^|\/)(?:\.|$|(?=\/))|\.lock(?:\/|$)/u;

/** `value` as a branch, tag, `refs/pr/1` or commit, or null when no repository has such a one. */
export const revisionName = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= REVISION_LIMIT && !NO_REVISION.test(value)
    ? value
    : null;

const isPlain = (name: string): boolean => name !== '' && name !== '.' && name !== '..';

/** `value` as the path of a file or folder, or null when it leads elsewhere or is no path: no repository has such a one. */
export function filePath(value: unknown): string | null {
  const path = uncut(value);
  return path !== null && !path.includes('\0') && path.split('/').every(isPlain) ? path : null;
}

/** The parts of an address's path, empty ones left out. */
const partsOf = (url: string): readonly string[] => new URL(url).pathname.split('/').filter(Boolean);

/** The id that an address names: never a page of the hub or of an owner. One part alone may be an owner (§1.8). */
export function modelIdInUrl(url: string): ModelId | null {
  const [owner = '', name] = partsOf(url);
  if (HUB_PAGES.has(owner.toLowerCase())) return null;
  if (name === undefined || MODEL_PAGES.has(name)) return modelId(owner);
  return OWNER_PAGES.has(name.toLowerCase()) ? null : modelId(`${owner}/${name}`);
}

/** Which page of a model an address leads to; addresses are what the hub itself goes by. */
export function pageKindInUrl(url: string): PageKind {
  const [, second = '', third] = partsOf(url);
  const page = MODEL_PAGES.has(second) ? second : third;
  if (page === undefined) return 'model';
  return page === 'tree' || page === 'blob' ? page : 'other';
}

/** Ids tell upper from lower case only in how they are written: the hub redirects from one to the other. */
export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const FILES_PATH = /^\/[^/]+(?:\/[^/]+)?\/(?:tree|blob|commits|commit)\/(.+)$/;

/** Whether an address can be one of this revision: it names none, or this one (whose slashes may be encoded or not). */
export function mayBeAt(url: string, revision: string): boolean {
  const rest = FILES_PATH.exec(new URL(url).pathname)?.[1];
  return rest === undefined || `${safeDecode(rest)}/`.startsWith(`${revision}/`);
}

/** The revision a tree or blob address names, or null. `refs/pr/1` comes encoded or not (§1.2). */
export function revisionInUrl(url: string): string | null {
  const rest = FILES_PATH.exec(new URL(url).pathname)?.[1];
  if (rest === undefined) return null;
  const decoded = safeDecode(rest);
  const reference = /^refs\/[^/]+\/[^/]+/.exec(decoded)?.[0];
  return reference ?? safeDecode(rest.split('/')[0] ?? rest);
}

/** The path below the revision of a tree or blob address; empty for the root. */
export function pathInUrl(url: string): string {
  const revision = revisionInUrl(url);
  const rest = /^\/[^/]+(?:\/[^/]+)?\/(?:tree|blob)\/(.+)$/.exec(new URL(url).pathname)?.[1];
  if (revision === null || rest === undefined) return '';
  return safeDecode(rest).slice(revision.length).replace(/^\//, '');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
