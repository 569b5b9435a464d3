import type { CodeRepositoryFact, LookUp } from '../facts/linked';
import type { Failure } from '../model/slot';
import type { AskHost, CodeLink } from './contract';
import { entryPoints } from './entry-points';

/** GitHub's API: another site than the hub, asked only after the reader allowed it (`docs/permissions.md`). */
export const github = {
  apiOrigin: 'https://api.github.com',
  origins: ['https://api.github.com'],
  /** As the browser's permission prompt names it. */
  permission: 'https://api.github.com/*',
} as const;

/** The record, and the tree of its default branch. The licence's SPDX id stands in the record. */
export const CALLS_PER_REPOSITORY = 2;

const HOSTS: ReadonlySet<string> = new Set(['github.com', 'www.github.com']);
/** GitHub's own grammar; `.` and `..` are no names. */
const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
/** First segments of GitHub's own pages. */
const PAGES: ReadonlySet<string> = new Set([
  'orgs',
  'topics',
  'features',
  'sponsors',
  'marketplace',
  'settings',
]);

/** The repository that a link leads to, or null. */
export function githubLink(url: string): CodeLink | null {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target?.protocol !== 'https:' || !HOSTS.has(target.hostname)) return null;
  const [owner = '', last = ''] = target.pathname.split('/').filter(Boolean);
  const name = last.replace(/\.git$/, '');
  if (!NAME.test(owner) || !NAME.test(name) || PAGES.has(owner)) return null;
  return { url: `https://github.com/${owner}/${name}`, owner, name };
}

/** Why an answer is none, null when it is one: 403 is GitHub's "too many", 451 a repository taken down. */
export function githubFailure({ status, headers }: Pick<Response, 'status' | 'headers'>): Failure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0'))
    return 'rate-limited';
  if (status === 404) return 'not-found';
  return status === 403 || status === 451 ? 'disabled' : 'hub-error';
}

/** A code repository by its own record and the names of its files. Nothing of it is read or run. */
export async function lookUpGithub(
  { url, owner, name }: CodeLink,
  ask: AskHost,
): Promise<CodeRepositoryFact> {
  const path = `/repos/${owner}/${name}`;
  const answer = await ask(path);
  if (!answer.ok) return { ...nothing(url), state: lookUpOf(answer.failure) };
  const repository = record(answer.json);
  if (repository === null) return { ...nothing(url), state: 'unreadable' };
  const license = spdxOf(record(repository.license)?.spdx_id);
  const branch = repository.default_branch;
  const tree =
    typeof branch === 'string' && branch.length <= BRANCH_LIMIT
      ? await ask(`${path}/git/trees/${encodeURIComponent(branch)}?recursive=1`)
      : null;
  const entries = tree?.ok ? record(tree.json)?.tree : null;
  if (!Array.isArray(entries)) {
    const state = tree === null || tree.ok ? 'unreadable' : lookUpOf(tree.failure);
    return { ...nothing(url), license, state };
  }
  return { url, state: 'found', license, ...entryPoints(pathsOf(entries)) };
}

const BRANCH_LIMIT = 255;

/** GitHub cuts a tree at 100,000 entries itself. */
const TREE_LIMIT = 100_000;

const pathsOf = (entries: readonly unknown[]): readonly string[] =>
  entries.slice(0, TREE_LIMIT).flatMap((entry) => {
    const { type, path } = record(entry) ?? {};
    return type === 'blob' && typeof path === 'string' ? [path] : [];
  });

/** An SPDX id; `NOASSERTION` is GitHub's "a licence that I do not know". */
const spdxOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w.+-]{1,64}$/.test(value) && value !== 'NOASSERTION' ? value : null;

const lookUpOf = (failure: Failure): LookUp => (failure === 'not-found' ? 'gone' : failure);

const nothing = (url: string): Omit<CodeRepositoryFact, 'state'> => ({
  url,
  license: null,
  trainingEntryPoints: [],
  evaluationEntryPoints: [],
  preprocessingEntryPoints: [],
});

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // just checked
    : null;
