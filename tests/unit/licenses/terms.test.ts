import { describe, expect, it, test } from 'vitest';
import { LICENSES, licenseNamed } from '../../../utils/licenses/named';
import { TERM_QUESTIONS, type TermQuestion } from '../../../utils/licenses/questions';
import { termOf } from '../../../utils/licenses/terms';

const answer = (id: string, question: TermQuestion) => {
  const license = licenseNamed(id);
  return license && termOf(license, question);
};

describe('what a licence says', () => {
  test.each([
    ['mit', 'sell', 'yes', null],
    ['mit', 'credit', 'yes', /copyright/],
    ['mit', 'patents', 'unknown', null],
    ['mit', 'user-limits', 'no', null],
    ['apache-2.0', 'patents', 'yes', /grant/],
    ['cc0-1.0', 'patents', 'no', /waived/],
    ['cc0-1.0', 'credit', 'no', null],
    ['openmdw-1.0', 'train-others', 'yes', /no restrictions/],
    ['openmdw-1.0', 'patents', 'conditional', /suit/],
    ['cc-by-sa-4.0', 'share-alike', 'yes', /credit/],
    ['cc-by-nd-4.0', 'change', 'no', /adapted/],
    ['cc-by-nd-4.0', 'fine-tune', 'conditional', /may not be shared/],
    ['cc-by-nc-4.0', 'sell', 'no', /non-commercial/],
    ['cc-by-nc-4.0', 'use-limits', 'yes', /NonCommercial/],
    ['llama2', 'train-others', 'no', /improve/],
    ['llama3.1', 'user-limits', 'yes', /700M/],
    ['llama3.1', 'naming', 'yes', /Llama/],
    ['llama3.1', 'train-others', 'conditional', /Llama-/],
    ['llama3.2', 'territory', 'conditional', /EU/],
    ['tencent-hunyuan-community', 'territory', 'yes', /South Korea/],
    ['kimi-modified-mit', 'naming', 'conditional', /Kimi K2/],
    ['creativeml-openrail-m', 'use-limits', 'yes', /Attachment A/],
    ['grok2-community', 'train-others', 'no', /may not train/],
    ['nvidia-data-agreement-model-training', 'ship', 'no', /redistribution/],
    ['none', 'sell', 'no', null],
    ['none', 'patents', 'unknown', null],
    ['modified-mit', 'sell', 'unknown', null],
    ['proprietary', 'ship', 'no', null],
  ] as const)('%s, %s: %s', (id, question, expected, condition) => {
    const term = answer(id, question);
    expect(term?.answer).toBe(expected);
    if (condition !== null) expect(term?.condition).toMatch(condition);
  });

  it('every licence answers every question, with a place to read it', () => {
    for (const license of LICENSES)
      for (const question of TERM_QUESTIONS) {
        const { source } = termOf(license, question);
        expect([license.id, source]).toEqual([license.id, expect.stringMatching(/^https:\/\/\S+$/)]);
      }
  });

  it('of a text that is not resolved nothing is known', () => {
    for (const license of LICENSES.filter(({ rights, id }) => rights === 'RU' && id !== 'none'))
      expect(new Set(Object.values(license.answers))).toEqual(new Set(['unknown']));
  });
});
