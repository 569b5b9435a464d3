import { describe, expect, test } from 'vitest';
import { linkedFacts, pageFacts } from '../../../fixtures/models/build';
import { KNOWN_MODELS } from '../../../fixtures/models/index';
import type { ModelRecord } from '../../../fixtures/models/record';
import { FACT_NAMES } from '../../../../utils/facts/facts';

const FEWEST = 45;
/** Extracts stay short: the cards are other people's texts. */
const EXTRACT_LIMIT = 120;

/** Every family that the ladder is to be tried on. */
const FAMILIES =
  'OLMo-2 Olmo-3 pythia Amber SmolLM3 SmolLM2 Apertus Lucie EuroLLM YuLan-Mini Instella bloom starcoder2 falcon-7b falcon-180B t5-base bert-base gpt2 Llama-3.1-8B Llama-3.1-8B-Instruct-GGUF Llama-4 gemma-2 gemma-3 gemma-4 Qwen2.5-7B Qwen2.5-3B Qwen3 DeepSeek-R1 R1-Distill-Llama DeepSeek-V3 Mistral-7B Mixtral Mistral-Large-3 Devstral-2 phi-4 gpt-oss whisper stable-diffusion-v1-5 stable-diffusion-xl FLUX.1-dev FLUX.1-schnell command-r-plus grok-1 grok-2 Kimi-K2 GLM-4.5 Nemotron-Nano granite-3 granite-4 MiniMax-M2 MiniMax-M2.7 all-MiniLM-L6 bge-m3 Hermes zephyr EXAONE'.split(
    ' ',
  );

const ids = KNOWN_MODELS.map(({ id }) => id);

test(`there are at least ${FEWEST}, each once`, () => {
  expect(ids.length).toBeGreaterThanOrEqual(FEWEST);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(FAMILIES)('%s is among them', (family) => {
  expect(ids.some((id) => id.includes(family))).toBe(true);
});

test('every tier and every suffix is expected somewhere', () => {
  const tiers = new Set(KNOWN_MODELS.flatMap(({ expected }) => expected.tier));
  const suffixes = new Set(KNOWN_MODELS.map(({ expected }) => expected.suffix));
  expect([...tiers].toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(suffixes).toEqual(new Set([null, 'R', 'C', 'A', 'N', 'U']));
});

const below = (model: ModelRecord): readonly ModelRecord[] =>
  (model.bases ?? []).flatMap(({ record }) => [record, ...below(record)]);

describe.each(KNOWN_MODELS.map((model) => [model.id, model] as const))('%s', (_, model) => {
  const { tier, level, suffix, reason } = model.expected;

  test('is well-formed', () => {
    for (const { id, files } of [model, ...below(model)]) {
      expect(id).toMatch(/^[\w.-]+\/[\w.-]+$/);
      expect(files).toContain('README.md');
      expect(new Set(files).size).toBe(files.length);
    }
    expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  });

  test('has statements as short and as safe as a reader gives', () => {
    for (const { seen, url } of [model, ...below(model)].flatMap(({ card }) => card)) {
      expect(seen.length, seen).toBeLessThanOrEqual(EXTRACT_LIMIT);
      if (url !== null) expect(new URL(url).protocol).toBe('https:');
    }
  });

  test('expects an interval in order, and no more than its rights allow', () => {
    expect(level[0]).toBeLessThanOrEqual(level[1]);
    expect(tier).toEqual(suffix === null ? level : [Math.min(level[0], 1), Math.min(level[1], 1)]);
  });

  test('looks up only datasets that its card or tags name, and only repositories that its card links', () => {
    const named = new Set([
      ...(model.datasets ?? []),
      ...model.card.flatMap(({ names, url }) => [
        ...names,
        url?.replace('https://huggingface.co/datasets/', ''),
      ]),
    ]);
    for (const { id } of model.lookedUp ?? []) expect(named).toContain(id);
    for (const { url } of model.code ?? []) {
      expect(model.card.some((said) => said.url?.startsWith(url))).toBe(true);
    }
  });

  test('tells more after the card and the links than on the page', () => {
    const collected = (facts: ReturnType<typeof pageFacts>) =>
      FACT_NAMES.filter((name) => facts[name].state === 'collected');
    expect(collected(linkedFacts(model))).toEqual(expect.arrayContaining(collected(pageFacts(model))));
    expect(collected(pageFacts(model))).not.toContain('cardReading');
    expect(linkedFacts(model).chain).toMatchObject({ value: below(model).map(({ id }) => ({ id })) });
  });
});
