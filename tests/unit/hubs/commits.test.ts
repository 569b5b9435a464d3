import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitsFact } from '../../../utils/hubs/huggingface/commits';

const MADE = '2026-03-01T00:00:00.000Z';
const commit = (digit: string, change: Record<string, unknown> = {}) => ({
  id: digit.repeat(40),
  title: 'Update README.md',
  message: '',
  authors: [{ user: 'ann', avatar: '/a.svg' }],
  date: MADE,
  ...change,
});
const read = (json: unknown, headers: Record<string, string> = {}, createdAt: string | null = MADE) =>
  commitsFact(json, new Headers(headers), createdAt);

describe('the list of commits', () => {
  it('is read newest first, with every author once', () => {
    const upload = commit('b', {
      title: 'Upload model.safetensors with huggingface_hub',
      authors: [{ user: 'bob' }],
    });
    const found = read([commit('a'), upload, commit('c')]);
    expect(found?.newest.map(({ id }) => id[0])).toEqual(['a', 'b', 'c']);
    expect(found).toMatchObject({
      total: 3,
      whole: true,
      weightsCommit: { id: 'b'.repeat(40), authors: ['bob'] },
      authors: ['ann', 'bob'],
      oidc: false,
    });
  });

  it.each<[string, Record<string, string>, number | null, boolean]>([
    ['counted by the hub', { 'x-total-count': '2' }, 2, true],
    ['with more to come', { 'x-total-count': '60', link: '<https://x/>; rel="next"' }, 60, false],
    ['with more to come, uncounted', { link: '<https://x/>; rel="next"' }, null, false],
    ['counted as what is no number', { 'x-total-count': '1e9' }, 2, true],
    ['counted as more than it is', { 'x-total-count': '7' }, 7, false],
  ])('%s', (_what, headers, total, whole) => {
    expect(read([commit('a'), commit('b')], headers)).toMatchObject({ total, whole });
  });

  it.each<[string, string, boolean]>([
    ['a file', 'Upload pytorch_model.bin', true],
    ['weights', 'Fix Weights', true],
    ['a checkpoint', 'checkpoint at step 100', true],
    ['something else', 'Upload folder using huggingface_hub', false],
    ['part of a word', 'unweighted; robin.binary', false],
  ])('finds weights in a title by %s', (_what, title, found) => {
    expect(read([commit('a', { title })])?.weightsCommit !== null).toBe(found);
  });

  it.each([
    ['[OIDC]', true],
    ['[OIDC] repo:acme/anchor', true],
    ['oidc', false],
    ['me [OIDC]', false],
  ])('an author %s is a build service: %s', (user, oidc) => {
    expect(read([commit('a', { authors: [{ user }] })])?.oidc).toBe(oidc);
  });

  it.each<[string, string | null, number | null]>([
    ['a young repository', MADE, 2],
    ['an old one', '2025-01-01T00:00:00.000Z', null],
    ['one of unknown age', null, null],
  ])('counts the last day of %s', (_what, createdAt, burst) => {
    const days = ['2026-03-05T10:00:00.000Z', '2026-03-05T01:00:00.000Z', MADE, 'no date'];
    const list = days.map((date, index) => commit('abcd'[index] ?? 'e', { date }));
    expect(read(list, {}, createdAt)?.burst).toBe(burst);
  });

  it('leaves out what is no commit, and cuts what is long', () => {
    const long = commit('a', {
      title: 'x'.repeat(5000),
      authors: Array.from({ length: 99 }, () => ({ user: 'y'.repeat(5000) })),
    });
    const found = read([null, 7, { id: 'short' }, long]);
    expect(found?.newest).toHaveLength(1);
    expect(found?.newest[0]?.title).toHaveLength(200);
    expect(found?.newest[0]?.authors).toHaveLength(10);
    expect(read({ error: 'no' })).toBeNull();
    expect(read([])).toMatchObject({ total: 0, weightsCommit: null, burst: null });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({
              id: fc.constant('a'.repeat(40)),
              title: fc.anything(),
              authors: fc.anything(),
              date: fc.anything(),
            }),
          ),
        ),
        (json) => {
          expect(() => JSON.stringify(read(json))).not.toThrow();
        },
      ),
    );
  });
});
