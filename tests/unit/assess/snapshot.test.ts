import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../utils/assess/snapshot';
import { sha256 } from '../../../utils/model/subject';
import { AT, factsWith, file, HOSTILE, listOf, licensed } from '../rules/facts';
import { commitOf } from '../../fixtures/visits';

const digest = sha256('1'.repeat(64));

describe('a look', () => {
  it('keeps what a later one is compared by', () => {
    const facts = factsWith({
      files: {
        complete: true,
        files: [
          file('README.md', { blobId: 'c'.repeat(40) }),
          file('model.safetensors', { sha256: digest, blobId: 'd'.repeat(40) }),
          file('pytorch_model.bin', { xetHash: 'e' }),
          file('training.pkl'),
          file('modeling_x.py', { blobId: 'f'.repeat(40) }),
          file('config.json'),
          file('install.zip'),
        ],
      },
      revision: { requested: 'main', kind: 'branch', commit: commitOf('b') },
      license: { ...licensed('mit'), name: 'A licence' },
      access: { gated: 'manual', private: false, disabled: false, terms: null },
      baseModels: [
        { id: 'z/z', relation: 'merge' },
        { id: 'a/a', relation: 'merge' },
      ],
      publisher: { name: 'owner', displayName: 'Owner', kind: 'user', followers: null },
    });
    expect(snapshotOf(facts, AT)).toEqual({
      at: AT,
      id: 'owner/name',
      commit: commitOf('b'),
      commits: null,
      license: ['A licence', 'mit'],
      gate: 'manual',
      bases: ['a/a', 'z/z'],
      publisher: 'owner',
      card: `git:${'c'.repeat(40)}`,
      files: [
        { path: 'pytorch_model.bin', kind: 'pickle-weights', digest: 'xet:e' },
        { path: 'training.pkl', kind: 'pickle-weights', digest: null },
        { path: 'model.safetensors', kind: 'weights', digest: `sha256:${'1'.repeat(64)}` },
        { path: 'install.zip', kind: 'code', digest: null },
        { path: 'modeling_x.py', kind: 'code', digest: `git:${'f'.repeat(40)}` },
      ],
      whole: true,
    });
  });

  it('is none while not every file is listed', () => {
    expect(snapshotOf(factsWith({}), AT)).toBeNull();
    expect(snapshotOf(factsWith({ files: listOf(['a.bin'], false) }), AT)).toBeNull();
  });

  it('tells that there is no card from not knowing its bytes', () => {
    expect(snapshotOf(factsWith({ files: listOf([]) }), AT)?.card).toBe('');
    expect(snapshotOf(factsWith({ files: listOf(['readme.md']) }), AT)?.card).toBeNull();
  });

  it.each([
    ['many files', Array.from({ length: 2000 }, (_, index) => `${index}.bin`), 500],
    ['hostile paths', Array.from({ length: 50 }, (_, index) => `${index}/${HOSTILE.slice(0, 1000)}.bin`), 30],
  ])('of %s is bounded, and says that it was cut', (_what, paths, most) => {
    const look = snapshotOf(factsWith({ files: listOf(paths), license: licensed(HOSTILE) }), AT);
    expect(look?.files.length).toBeLessThanOrEqual(most);
    expect(look?.whole).toBe(false);
    expect(look?.license?.join('').length).toBeLessThanOrEqual(200);
  });
});
