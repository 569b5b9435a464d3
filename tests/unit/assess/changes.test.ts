import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../utils/assess/changes';
import type { CommitsFact, FileMark, Snapshot } from '../../../utils/facts/history';
import { commitOf, markOf, snapshotWith } from '../../fixtures/visits';
import { commit, commitsWith } from '../rules/provenance/commits';

const now = (change: Partial<Snapshot>) => snapshotWith({ commit: commitOf('b'), ...change });
const told = (before: Partial<Snapshot>, after: Partial<Snapshot>, log: CommitsFact | null = null) =>
  changesBetween(snapshotWith(before), now(after), log).map((change) =>
    'files' in change
      ? [change.kind, ...change.files.map(({ path }) => path)].join(' ')
      : `${change.kind} ${change.from}→${change.to}`,
  );
const log = (...digits: readonly string[]) =>
  commitsWith(digits.map((digit) => commit(digit, 'x', 'ann'))).commits;

describe('what changed', () => {
  it.each<[string, Partial<Snapshot>, Partial<Snapshot>, readonly string[]]>([
    ['nothing', {}, {}, []],
    [
      'weights',
      {},
      { files: [markOf('model.safetensors', 'weights', '2')] },
      ['weights-changed model.safetensors'],
    ],
    [
      'weights that are a pickle',
      { files: [markOf('a.bin', 'pickle-weights')] },
      { files: [markOf('a.bin', 'pickle-weights', '2')] },
      ['weights-changed a.bin'],
    ],
    [
      'files added and removed',
      { files: [markOf('old.safetensors'), markOf('old.py', 'code'), markOf('args.bin', 'pickle')] },
      {
        files: [
          markOf('new.safetensors'),
          markOf('new.bin', 'pickle-weights'),
          markOf('new.py', 'code'),
          markOf('args.bin', 'pickle', '2'),
        ],
      },
      [
        'pickle-added new.bin',
        'pickle-changed args.bin',
        'code-added new.py',
        'weights-removed old.safetensors',
        'weights-added new.safetensors',
      ],
    ],
    [
      'code',
      { files: [markOf('a.py', 'code')] },
      { files: [markOf('a.py', 'code', '2')] },
      ['code-changed a.py'],
    ],
    [
      'words',
      {},
      { license: [], gate: 'manual', bases: ['x/y', 'z'], publisher: 'acme-ai' },
      [
        'license-changed mit→',
        'gate-changed no→manual',
        'base-changed acme/base→x/y, z',
        'publisher-renamed acme→acme-ai',
      ],
    ],
    ['its name', {}, { id: 'acme-ai/anchor-7b' }, ['publisher-renamed acme/anchor-7b→acme-ai/anchor-7b']],
    [
      'nothing that one of the two did not know',
      { license: null, gate: null },
      { bases: null, publisher: null },
      [],
    ],
    [
      'a digest of another sort',
      { files: [{ ...markOf('a.safetensors'), digest: 'git:1' }] },
      { files: [markOf('a.safetensors')] },
      [],
    ],
    [
      'a digest that is not given',
      { files: [{ ...markOf('a.safetensors'), digest: null }] },
      { files: [markOf('a.safetensors')] },
      [],
    ],
    ['no addition where the earlier list was cut', { whole: false, files: [] }, {}, []],
    ['no removal where this list is cut', {}, { whole: false, files: [] }, []],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('names twenty files and counts the rest', () => {
    const files = Array.from({ length: 30 }, (_, index) => markOf(`${index}.py`, 'code'));
    expect(
      changesBetween(snapshotWith(), now({ files: [markOf('model.safetensors'), ...files] }), null),
    ).toMatchObject([{ kind: 'code-added', count: 30, files: { length: 20 } }]);
  });

  it('of one commit: other digests are a contradiction, other lists are not', () => {
    const same = { commit: commitOf('a') };
    expect(told({}, { ...same, files: [markOf('model.safetensors', 'weights', '2')] })).toEqual([
      'bytes-differ model.safetensors',
    ]);
    expect(told({}, { ...same, files: [markOf('model.safetensors'), markOf('more.py', 'code')] })).toEqual(
      [],
    );
    expect(
      told({ commit: null }, { commit: null, files: [markOf('model.safetensors', 'weights', '2')] }),
    ).toEqual(['weights-changed model.safetensors']);
  });
});

describe('a rewritten history', () => {
  const part = { ...log('b'), total: 60, whole: false };
  it.each<[string, Partial<Snapshot>, CommitsFact | null, readonly string[]]>([
    ['the earlier commit is listed', {}, log('b', 'a'), []],
    ['it is not in the whole list', { commits: 12 }, log('b'), ['history-squashed 12→1']],
    ['it is not in the whole list, and there was no count', {}, log('b'), ['history-squashed →1']],
    ['it is further back than the list goes', { commits: 58 }, part, []],
    ['it may be further back, but there are fewer', { commits: 61 }, part, ['history-squashed 61→60']],
    ['no commit was known', { commit: null, commits: 99 }, log('b'), []],
    ['nothing was listed', { commits: 99 }, null, []],
  ])('%s', (_what, before, commits, expected) => {
    expect(told(before, {}, commits)).toEqual(expected);
  });
});

it('of any two looks: the same twice says nothing, and what is said is bounded', () => {
  const mark = fc.record<FileMark>({
    path: fc.string(),
    kind: fc.constantFrom('weights', 'pickle-weights', 'pickle', 'code'),
    digest: fc.option(fc.constantFrom('sha256:1', 'sha256:2', 'git:1', 'xet:', '')),
  });
  const look = fc
    .record({
      files: fc.uniqueArray(mark, { selector: ({ path }) => path, maxLength: 40 }),
      license: fc.option(fc.array(fc.string({ maxLength: 400 }))),
      publisher: fc.option(fc.string({ maxLength: 400 })),
      whole: fc.boolean(),
    })
    .map((part) => now(part));
  fc.assert(
    fc.property(look, look, (a, b) => {
      expect(changesBetween(a, a, null)).toEqual([]);
      for (const before of [a, { ...a, commit: null }]) {
        for (const change of changesBetween(before, b, null)) {
          if ('files' in change) expect(change.files.length).toBeLessThanOrEqual(20);
          else expect(change.from.length + change.to.length).toBeLessThanOrEqual(600);
        }
      }
    }),
  );
});
