import type { ModelId } from '../../model/subject';
import { uncut } from '../read';

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

const PAGE_WORDS = new Set([
  'tree',
  'blob',
  'raw',
  'resolve',
  'commits',
  'commit',
  'discussions',
  'settings',
  'tensorboard',
]);

/**
 * The id a model page's address names. Only asked once the page itself proved to be a model page
 * (a one-segment address may be a user, §1.8), for headers whose data cannot be read.
 */
export function modelIdInUrl(url: string): ModelId | null {
  const [owner = '', name] = new URL(url).pathname.split('/').filter(Boolean);
  return modelId(name === undefined || PAGE_WORDS.has(name) ? owner : `${owner}/${name}`);
}

/** The revision a tree or blob address names, or null. `refs/pr/1` comes encoded or not (§1.2). */
export function revisionInUrl(url: string): string | null {
  const path = new URL(url).pathname;
  const rest = /^\/[^/]+(?:\/[^/]+)?\/(?:tree|blob|commits|commit)\/(.+)$/.exec(path)?.[1];
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
