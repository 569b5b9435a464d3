import { describe, expect, it, test } from 'vitest';
import { licenseNamed } from '../../../utils/licenses/named';
import { toldBases } from '../../../utils/terms/told-bases';
import families from '../../../utils/terms/told-families.json';
import { cardSaying } from '../rules/card';
import { factsWith } from '../rules/facts';

const told = (...names: readonly string[]) =>
  toldBases(
    factsWith({
      cardReading: {
        ...cardSaying(),
        bases: names.map((name, index) => ({
          name,
          url: null,
          relation: 'finetune' as const,
          line: index + 1,
          seen: name,
          where: 'prose' as const,
        })),
      },
    }),
  ).map(({ license }) => license?.id);

describe('bases that only the card names', () => {
  test.each([
    ['LLaMA 7B', 'llama-1'],
    ['LLaMA-13b', 'llama-1'],
    ['Llama 2 7B', 'llama2'],
    ['meta-llama/Llama-2-70b-chat-hf', 'llama2'],
    ['Code Llama 7B', 'llama2'],
    ['Meta Llama 3 8B Instruct', 'llama3'],
    ['Llama-3.1-8B', 'llama3.1'],
    ['Llama 3.3 70B', 'llama3.3'],
    ['gemma-2-9b', 'gemma'],
    ['Stable Diffusion v1.5', 'creativeml-openrail-m'],
    ['FLUX.1 [dev]', 'flux-1-dev-non-commercial-license'],
    ['FLUX.1-dev', 'flux-1-dev-non-commercial-license'],
    ['BERT base', undefined],
    ['Gemma 4 9B', undefined],
    ['TinyLlama', undefined],
    ['OpenLLaMA 7B', undefined],
    ['Qwen2.5-7B', undefined],
  ])('%s', (name, license) => {
    expect(told(name)[0]).toBe(license);
  });

  it('tells a family once', () => {
    expect(told('Llama 2 7B', 'llama-2-13b')).toEqual(['llama2']);
  });

  it('has families whose licence the table knows, none of them open', () => {
    for (const { license } of families)
      expect([license, licenseNamed(license)?.rights]).not.toEqual([license, 'R4']);
    expect(families.every(({ license }) => licenseNamed(license) !== null)).toBe(true);
  });
});
