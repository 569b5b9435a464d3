import { describe, expect, it } from 'vitest';
import { licensesInProse, limitsInProse } from '../../../utils/terms/prose';
import { cardSaying } from '../rules/card';

const named = (seen: string, ...names: readonly string[]): readonly string[] =>
  licensesInProse(cardSaying(['license', 'given', seen, names])).map(({ id }) => id);

describe('licences in prose', () => {
  it.each([
    ['The code is licensed under MIT.', ['MIT'], []],
    ['This code repository is licensed under the MIT License.', ['MIT'], []],
    ['The code is under MIT, while the weights are under CC-BY-4.0.', ['MIT', 'CC-BY-4.0'], ['CC-BY-4.0']],
    ['The code is MIT and the model weights are under CC-BY-4.0', ['MIT', 'CC-BY-4.0'], ['CC-BY-4.0']],
    ['The code and the model weights are licensed under MIT.', ['MIT'], ['MIT']],
    ['This code repository and the model weights are licensed under the MIT License.', ['MIT'], ['MIT']],
    ['本仓库的代码依照 Apache-2.0 协议开源，模型的权重则需要遵循 Model License。', ['Apache-2.0'], []],
    ['License: Apache 2.0', ['Apache 2.0'], ['Apache 2.0']],
  ])('%s', (seen, names, weights) => {
    expect(named(seen, ...names)).toEqual(weights);
  });
});

describe('limits in prose', () => {
  const besides = (sentence: string): readonly string[] => {
    const { statements, ...rest } = cardSaying(
      ['training-data', 'named', 'Trained on public data.'],
      ['restriction', 'given', sentence, ['research-only']],
    );
    const reading = { ...rest, statements: statements.map((each) => ({ ...each, line: 1 })) };
    return limitsInProse(reading).map(({ added }) => added);
  };

  it('holds what a line on training data says of the model in a sentence of its own', () => {
    expect(besides('Released for research only.')).toEqual(['research-only']);
  });

  it('leaves out what the sentence on training data itself says', () => {
    expect(besides('Trained on public data.')).toEqual([]);
  });
});
