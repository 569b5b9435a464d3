import { describe, expect, it } from 'vitest';
import { lastCommit, resolveRevision } from '../../../utils/hubs/huggingface/revision';
import { valueOf } from '../../../utils/model/slot';
import { commitId } from '../../../utils/model/subject';
import { hubPage, MODEL_URL, readPage } from '../../fixtures/hub-page';
import { entry, HEAD, headerProps, OTHER_COMMIT, refs, treeIslands } from '../../fixtures/model';

const withPulls = {
  ...refs,
  pullRequests: [{ name: 'refs/pr/3', ref: 'refs/pr/3', targetCommit: OTHER_COMMIT }],
};
const head = commitId(HEAD);

describe('a revision', () => {
  it.each([
    ['main', 'branch', HEAD],
    ['feature/x', 'branch', OTHER_COMMIT],
    ['refs/heads/feature/x', 'branch', OTHER_COMMIT],
    ['v1.0', 'tag', OTHER_COMMIT],
    ['refs/pr/3', 'pull-request', OTHER_COMMIT],
    ['refs/pr/4', 'pull-request', HEAD],
    [OTHER_COMMIT, 'commit', OTHER_COMMIT],
    ['0123456', 'commit', HEAD],
    ['0123457', 'unknown', HEAD],
    ['gone', 'unknown', HEAD],
  ])('%s is a %s at %s', (requested, kind, commit) => {
    expect(resolveRevision(requested, withPulls, head)).toEqual({ requested, kind, commit });
  });

  it.each([
    ['no refs', null],
    ['refs of another shape', { branches: 'main', tags: [null, 7, { name: {} }] }],
    ['a ref without a commit', { branches: [{ name: 'main', targetCommit: 'abc' }] }],
  ])('stands for the head when there are %s', (_what, given) => {
    expect(resolveRevision('main', given, head)).toEqual({ requested: 'main', kind: 'branch', commit: HEAD });
    expect(resolveRevision('main', given, null).commit).toBeNull();
  });
});

describe('on a files page', () => {
  const page = (rev: string, islands: Record<string, unknown>) =>
    readPage(
      hubPage({ kind: 'ViewerIndexTreePage', header: headerProps(), islands }),
      `${MODEL_URL}/tree/${encodeURIComponent(rev)}`,
    );
  const { ViewerHeader: _header, ...rest } = treeIslands();
  const of2024 = (rev: string) => ({
    BranchSelector: { path: '', repoName: 'acme/anchor-7b', repoType: 'model', rev, refs, view: 'tree' },
    ...rest,
    ViewerIndexTreeList: { entries: [entry('a.bin')] },
  });

  it.each([
    ['main', HEAD],
    ['v1.0', OTHER_COMMIT],
    ['feature/x', OTHER_COMMIT],
    [OTHER_COMMIT, OTHER_COMMIT],
  ])('%s is found by the viewer of 2024 and of 2025 alike', (rev, commit) => {
    const now = page(rev, treeIslands({ rev }));
    const then = page(rev, of2024(rev));
    for (const facts of [now, then]) {
      expect(facts?.subject.revision).toBe(commit);
      expect(facts && valueOf(facts.revision)?.requested).toBe(rev);
    }
  });

  it('is read from the file list, then the address, when there is no viewer', () => {
    const { ViewerHeader: _gone, ...islands } = treeIslands({ rev: 'v9' });
    expect(
      valueOf(page('v9', islands)?.revision ?? { state: 'not-collected', why: 'not-on-this-page' })
        ?.requested,
    ).toBe('v9');
    const facts = page('refs/pr/12', {});
    expect(facts && valueOf(facts.revision)).toMatchObject({ requested: 'refs/pr/12', kind: 'pull-request' });
  });

  it('is the address’s when the islands were left from another one', () => {
    const facts = page('v8', treeIslands({ rev: 'v9' }));
    expect(facts?.subject.revision).toBe('v8');
    expect(facts?.files.state).toBe('not-collected');
    const branch = readPage(
      hubPage({
        kind: 'ViewerIndexTreePage',
        header: headerProps(),
        islands: treeIslands({ rev: 'feature/x' }),
      }),
      `${MODEL_URL}/tree/feature/x/onnx`,
    );
    expect(branch && valueOf(branch.revision)?.requested).toBe('feature/x');
  });

  it('of an old id is asked of the hub: a header with another id is not taken for it', () => {
    const header = headerProps({ id: 'openai-community/gpt2' });
    const facts = readPage(hubPage({ header }), 'https://huggingface.co/gpt2');
    expect(facts?.subject.id).toBe('gpt2');
    expect(facts?.license.state).toBe('not-collected');
    expect(readPage(hubPage({ header }), 'https://huggingface.co/openai-community')).toBeNull();
  });
});

describe('a last commit', () => {
  it.each([null, 7, {}, { commit: {} }, { commit: { id: 'short' } }, { id: `${HEAD}0` }])(
    '%j is none',
    (value) => expect(lastCommit(value)).toBeNull(),
  );

  it.each([
    ['verified', 'verified'],
    ['unverified', 'unverified'],
    [undefined, 'none'],
    ['VERIFIED!', 'none'],
    [true, 'none'],
  ])('marked %j has the signature "%s"', (verified, signature) => {
    expect(lastCommit({ id: HEAD, verified })).toEqual({ id: HEAD, date: null, authors: [], signature });
  });
});
