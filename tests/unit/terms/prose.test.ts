import { describe, expect, it } from 'vitest';
import { licensesInProse } from '../../../utils/terms/prose';
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
