import { describe, expect, test } from 'vitest';
import { baseLevels } from '../../../../utils/rules/verdicts/base-levels';
import type { ChainModel } from '../../../../utils/facts/chain';
import type { Facts } from '../../../../utils/facts/facts';
import { cardSaying } from '../card';
import { factsWith, SAFETENSORS } from '../facts';

const from = (...ids: readonly string[]) => ids.map((id) => ({ id, relation: 'finetune' }) as const);
const base = (id: string, child: string, rest: Partial<ChainModel> = {}): ChainModel => ({
  id,
  child,
  relation: 'finetune',
  depth: 1,
  state: 'found',
  facts: null,
  ...rest,
});

/** A base with weights, a card and an architecture: level 2, and nothing that leads further. */
const plain = (...bases: readonly string[]): ChainModel['facts'] =>
  factsWith({
    weightsRecord: SAFETENSORS,
    cardReading: cardSaying(),
    architecture: { modelType: 'x', classes: [] },
    baseModels: from(...bases),
  });
const levels = (bases: readonly string[], chain: readonly ChainModel[] | null) =>
  baseLevels(factsWith({ baseModels: from(...bases), ...(chain && { chain }) }) as Facts);

describe('how open the base models are', () => {
  test.each([
    ['none', [], null, []],
    ['not looked at', ['a/b'], null, ['unseen']],
    ['looked at, this one not', ['a/b'], [], ['unseen']],
    ['over the limit', ['a/b'], [base('a/b', 'owner/name', { state: 'not-asked' })], ['unseen']],
    ['gone', ['a/b'], [base('a/b', 'owner/name', { state: 'gone' })], ['gone']],
    ['itself', ['owner/name'], [], ['gone']],
    ['found', ['a/b'], [base('a/b', 'owner/name', { facts: plain() })], [{ lower: 2, upper: 2 }]],
    [
      'a base of the base that is gone',
      ['a/b'],
      [base('a/b', 'owner/name', { facts: plain('c/d') }), base('c/d', 'a/b', { depth: 2, state: 'gone' })],
      [{ lower: 2, upper: 2 }],
    ],
    [
      'a circle',
      ['a/b'],
      [base('a/b', 'owner/name', { facts: plain('c/d') }), base('c/d', 'a/b', { facts: plain('a/b') })],
      [{ lower: 2, upper: 2 }],
    ],
  ] as const)('%s', (_, bases, chain, expected) => {
    expect(levels(bases, chain)).toEqual(expected);
  });
});
