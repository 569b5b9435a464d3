import { describe, expect, it } from 'vitest';
import { knownWeights } from '../../../utils/lineage/known';
import type { ChainModel } from '../../../utils/facts/chain';
import { sha256, type ModelId } from '../../../utils/model/subject';
import { RULES } from '../../../utils/rules/index';
import { evaluate } from '../../../utils/rules/kernel';
import { knownOrigins, linkTo } from '../../../utils/rules/lineage-links';
import { baseWith } from '../../fixtures/chain';
import { indexPrefixes } from '../../fixtures/known-weights';
import { factsWith, file, type Values } from './facts';

const weights = (name: string, digit: string) => file(name, { sha256: sha256(digit.repeat(64)) });
const list = (...files: readonly ReturnType<typeof file>[]) => ({ files, complete: true });
const own = list(weights('a.safetensors', '1'), weights('b.safetensors', '2'));
const digest = sha256((indexPrefixes()[0] ?? '').padEnd(64, '0'));
const known = digest === null ? '' : (knownWeights(digest)?.model ?? '');

/** What the rules themselves say. */
const judged = (values: Values) =>
  evaluate({ ...factsWith(values), subject: { ...factsWith({}).subject, id: 'me/mine' as ModelId } }, RULES)
    .findings;
const made = (files: typeof own, change: Partial<ChainModel> = {}) =>
  judged({ files: own, chain: [baseWith('acme/base', files, change)] });
const copied = (bases: readonly string[]) =>
  judged({
    files: list(file('a.safetensors', { sha256: digest })),
    baseModels: bases.map((id) => ({ id, relation: 'finetune' })),
  });

describe('the link to a base model', () => {
  it.each<readonly [string, ReturnType<typeof judged>, string, string]>([
    ['nothing compared', made(list()), 'acme/base', 'declared'],
    ['other bytes', made(list(weights('a.safetensors', '9'))), 'acme/base', 'declared'],
    ['all bytes equal', made(own), 'acme/base', 'identical'],
    ['some bytes equal', made(list(weights('a.safetensors', '1'))), 'acme/base', 'identical'],
    ['said to be changed, and equal', made(own, { relation: 'quantized' }), 'acme/base', 'contradicted'],
    ['another model', made(own), 'acme/other', 'declared'],
    ['a well-known model’s weights', copied([known]), known, 'identical'],
    ['named, while the weights are another’s', copied(['else/where']), 'else/where', 'contradicted'],
  ])('%s: %s', (_what, findings, base, standing) => {
    expect(linkTo(findings, base).standing).toBe(standing);
  });

  it('comes with what was found of it and of its account', () => {
    const findings = judged({
      files: own,
      chain: [baseWith('gone/base', null), baseWith('acme/base', own)],
      namespaces: [{ name: 'gone', state: 'free' }],
    });
    expect(linkTo(findings, 'gone/base').findings.map(({ rule }) => rule)).toEqual([
      'provenance/base-namespace',
    ]);
    expect(linkTo(findings, 'acme/base').findings.map(({ rule }) => rule)).toEqual(['provenance/base-bytes']);
  });

  it('to a name too long for a sentence is found all the same', () => {
    const id = `acme/${'long'.repeat(23)}`;
    const findings = judged({ files: own, chain: [baseWith(id, own)] });
    expect(linkTo(findings, id).standing).toBe('identical');
  });
});

it('well-known models whose weights these are, are named by their whole id', () => {
  expect(knownOrigins(copied([]))).toEqual([known]);
  expect(knownOrigins(made(own))).toEqual([]);
});
