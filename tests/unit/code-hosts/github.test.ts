import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskHost, HostAnswer } from '../../../utils/code-hosts/contract';
import { githubFailure, githubLink, lookUpGithub } from '../../../utils/code-hosts/github';

describe('a link to GitHub', () => {
  it.each([
    ['https://github.com/openwater/plankton', 'https://github.com/openwater/plankton'],
    ['https://www.github.com/openwater/plankton.git', 'https://github.com/openwater/plankton'],
    ['https://github.com/openwater/plankton/tree/main/train#run', 'https://github.com/openwater/plankton'],
    ['https://github.com/a.b/c_d-e', 'https://github.com/a.b/c_d-e'],
  ])('%s leads to %s', (url, expected) => expect(githubLink(url)?.url).toBe(expected));

  it.each([
    'http://github.com/a/b',
    'https://github.com.evil.example/a/b',
    'https://evil.example/github.com/a/b',
    'https://user@evil.example/a/b',
    'https://github.com/a',
    'https://github.com/orgs/openwater',
    'https://github.com/../..',
    'https://github.com/a/%2e%2e',
    'https://github.com/a/b%2Fc',
    'https://gist.github.com/a/b',
    'javascript:alert(1)',
    '',
  ])('%j leads to none', (url) => expect(githubLink(url)).toBeNull());

  it('is never anything but a name of GitHub’s grammar, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((path) => `https://github.com/${path}`),
        ),
        (url) => {
          const link = githubLink(url);
          expect(link === null || /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(link.url)).toBe(true);
        },
      ),
    );
  });
});

const LINK = { url: 'https://github.com/openwater/plankton', owner: 'openwater', name: 'plankton' };
const host = (answers: Readonly<Record<string, HostAnswer>>): { ask: AskHost; asked: string[] } => {
  const asked: string[] = [];
  const ask: AskHost = async (path) => {
    asked.push(path);
    return answers[path] ?? { ok: false, failure: 'not-found' };
  };
  return { ask, asked };
};
const RECORD = '/repos/openwater/plankton';
const TREE = `${RECORD}/git/trees/trunk%2Fa?recursive=1`;
const repository = { default_branch: 'trunk/a', license: { spdx_id: 'Apache-2.0' } };
const ok = (json: unknown): HostAnswer => ({ ok: true, json });

describe('a repository', () => {
  it('costs two calls: its record, the names of its files', async () => {
    const paths = [
      'README.md',
      'train/pretrain.py',
      'configs/1b.yaml',
      'eval/run.py',
      'scripts/dedup.py',
      'tests/train.py',
    ];
    const tree = [...paths.map((path) => ({ type: 'blob', path })), { type: 'tree', path: 'train' }];
    const { ask, asked } = host({ [RECORD]: ok(repository), [TREE]: ok({ tree, truncated: false }) });
    expect(await lookUpGithub(LINK, ask)).toEqual({
      url: LINK.url,
      state: 'found',
      license: 'Apache-2.0',
      trainingEntryPoints: ['train/pretrain.py', 'configs/1b.yaml'],
      evaluationEntryPoints: ['eval/run.py'],
      preprocessingEntryPoints: ['scripts/dedup.py'],
    });
    expect(asked).toEqual([RECORD, TREE]);
  });

  it.each<[string, Readonly<Record<string, HostAnswer>>, string, string | null]>([
    ['is not there', {}, 'gone', null],
    ['is not to be asked now', { [RECORD]: { ok: false, failure: 'rate-limited' } }, 'rate-limited', null],
    ['answers a list', { [RECORD]: ok([]) }, 'unreadable', null],
    ['has no tree', { [RECORD]: ok(repository) }, 'gone', 'Apache-2.0'],
    [
      'has a tree of another shape',
      { [RECORD]: ok(repository), [TREE]: ok({ tree: {} }) },
      'unreadable',
      'Apache-2.0',
    ],
    ['names no branch', { [RECORD]: ok({ license: null }) }, 'unreadable', null],
    [
      'has a licence that GitHub does not know',
      { [RECORD]: ok({ ...repository, license: { spdx_id: 'NOASSERTION' } }), [TREE]: ok({ tree: [] }) },
      'found',
      null,
    ],
  ])('that %s', async (_what, answers, state, license) => {
    expect(await lookUpGithub(LINK, host(answers).ask)).toMatchObject({
      state,
      license,
      trainingEntryPoints: [],
    });
  });

  it('of any JSON gives a fact, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (record, tree) => {
        const fact = await lookUpGithub(LINK, async (path) => ok(path === RECORD ? record : tree));
        expect(fact.url).toBe(LINK.url);
      }),
    );
  });
});

it.each<[number, Record<string, string>, string]>([
  [403, { 'x-ratelimit-remaining': '0' }, 'rate-limited'],
  [429, {}, 'rate-limited'],
  [403, {}, 'disabled'],
  [451, {}, 'disabled'],
  [404, {}, 'not-found'],
  [500, {}, 'hub-error'],
])('%i with %j means %s', (status, headers, failure) => {
  expect(githubFailure(new Response('', { status, headers }))).toBe(failure);
});
