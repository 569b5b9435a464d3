import { describe, expect, it, test } from 'vitest';
import { CONFLICT_RULES } from '../../../utils/licenses/conflict-rules';
import {
  conflictsOfMerge,
  conflictsWithBase,
  conflictsWithData,
  licensedModel,
  type BaseModel,
} from '../../../utils/licenses/conflicts';
import type { LinkedDatasetFact } from '../../../utils/facts/linked';

const model = (id: string, ...ids: readonly string[]) =>
  licensedModel(id, { ids, name: null, link: null, file: null });
const base = (license: string, relation: BaseModel['relation'] = 'finetune', id = 'up/base'): BaseModel => ({
  ...model(id, ...(license ? [license] : [])),
  relation,
  depth: 1,
});
const rulesOf = (
  child: string,
  license: string,
  relation: BaseModel['relation'] = 'finetune',
  id = 'me/model',
) =>
  conflictsWithBase(model(id, ...(child ? [child] : [])), base(license, relation)).map(
    ({ rule, verdict }) => `${rule} ${verdict}`,
  );

describe('a base and a model made from it', () => {
  test.each([
    ['apache-2.0', 'mit', []],
    ['apache-2.0', 'openrail', ['C1 conflict']],
    ['bigscience-openrail-m', 'openrail', []],
    ['apache-2.0', 'gemma', ['C2 conflict']],
    ['gemma', 'gemma', []],
    ['', 'gemma', ['C2 warning']], // an omission
    ['cc-by-nc-4.0', 'llama2', ['C2 conflict']],
    ['apache-2.0', 'cc-by-nc-4.0', ['C4 conflict']],
    ['cc-by-nc-4.0', 'cc-by-nc-4.0', []],
    ['cc-by-nc-sa-4.0', 'cc-by-nc-sa-4.0', []],
    ['cc-by-nc-4.0', 'cc-by-nc-sa-4.0', ['C6 warning']],
    ['apache-2.0', 'cc-by-nc-sa-4.0', ['C4 conflict', 'C6 warning']],
    ['cc-by-nd-4.0', 'cc-by-nd-4.0', ['C5 conflict']],
    ['cc-by-nc-nd-4.0', 'cc-by-nc-nd-4.0', ['C5 conflict']],
    ['mit', 'gpl-3.0', ['C6 warning']],
    ['agpl-3.0', 'gpl-3.0', []],
    ['gpl-3.0', 'cc-by-sa-4.0', []],
    ['cc-by-sa-4.0', 'gpl-3.0', ['C6 warning']], // one way only
    ['mit', '', ['C10 unknown']],
    ['mit', 'other', ['C10 unknown']],
    ['mit OR gemma', 'gemma', []],
  ] as const)('%s from %s: %j', (child, from, rules) => expect(rulesOf(child, from)).toEqual(rules));

  test.each([
    ['me/Llama-3.1-tuned', 'llama3.1', 'finetune', []],
    ['me/llama_3.1_tuned', 'llama3.1', 'finetune', []],
    ['me/tuned-llama-3.1', 'llama3.1', 'finetune', ['C3 conflict']],
    ['me/Hermes', 'llama3.2', 'merge', ['C3 conflict']],
    ['me/Hermes-GGUF', 'llama3.2', 'quantized', ['C3 warning']],
    ['me/Llama-2-x', 'llama3', 'finetune', ['C3 conflict']], // “Llama 3” is asked for
    ['me/Meta-Llama-3-8B-x', 'llama3', 'finetune', []],
    ['me/x', 'llama2', 'finetune', []], // no such duty
    ['me/x', 'exaone', 'finetune', ['C3 conflict']],
    ['me/x', 'upstage-solar', 'finetune', []], // known from memory only
  ] as const)('%s under %s, %s: %j', (id, license, relation, rules) => {
    expect(rulesOf(license, license, relation, id)).toEqual(rules);
  });

  it('names the words that are wanted in front', () => {
    expect(conflictsWithBase(model('me/x', 'llama3'), base('llama3'))).toMatchObject([
      { rule: 'C3', from: 'up/base', terms: 'Llama 3 Community License', wanted: 'Llama 3' },
    ]);
  });

  it('an unknown relation to a base without derivatives is a warning', () => {
    expect(rulesOf('cc-by-nd-4.0', 'cc-by-nd-4.0', 'unknown')).toEqual(['C5 warning']);
  });
});

describe('several bases', () => {
  const merge = (...licenses: readonly string[]) =>
    conflictsOfMerge(licenses.map((license) => base(license, 'merge', `up/${license}`)));
  test.each([
    [['mit', 'apache-2.0'], []],
    [['llama3', 'llama3'], []],
    [['llama3.1', 'cc-by-nc-4.0'], ['up/cc-by-nc-4.0']],
    [['gemma', 'mit'], ['up/gemma']],
    [['gemma', 'llama3'], ['up/gemma']],
    [['gemma', ''], []], // C10 tells of the other
  ])('%j: %j', (licenses, strictest) => {
    expect(merge(...licenses).map(({ from }) => from)).toEqual(strictest);
  });
});

describe('datasets', () => {
  const dataset = (
    licenses: readonly string[],
    rest: Partial<LinkedDatasetFact> = {},
  ): LinkedDatasetFact => ({
    id: 'up/data',
    state: 'found',
    gated: 'no',
    disabled: false,
    licenses,
    dataFiles: null,
    size: null,
    ...rest,
  });
  const rules = (child: string, ...licenses: readonly string[]) =>
    conflictsWithData(model('me/x', child), [dataset(licenses)]).map(
      ({ rule, verdict }) => `${rule} ${verdict}`,
    );
  test.each([
    ['mit', ['cc-by-4.0'], []],
    ['mit', ['cc-by-nc-4.0'], ['C7 warning']],
    ['mit', ['cc-by-nd-4.0'], ['C7 warning']],
    ['cc-by-nc-4.0', ['cc-by-nc-4.0'], []],
    ['mit', [], ['C7 note']],
    ['mit', ['llama2'], ['C8 warning']],
    ['llama2', ['llama2'], []],
    ['mit', ['tongyi-qianwen'], ['C8 warning']],
    ['mit', ['tencent-hunyuan-community'], ['C8 warning']],
    ['mit', ['nvidia-data-agreement-model-training'], []], // made for training
  ])('%s on data under %j: %j', (child, licenses, found) => expect(rules(child, ...licenses)).toEqual(found));

  it('one that was not found says nothing', () => {
    expect(conflictsWithData(model('me/x', 'mit'), [dataset(['cc-by-nc-4.0'], { state: 'gone' })])).toEqual(
      [],
    );
  });
});

it('the rules are C1 to C12', () => {
  expect(Object.keys(CONFLICT_RULES)).toEqual(Array.from({ length: 12 }, (_, index) => `C${index + 1}`));
});
