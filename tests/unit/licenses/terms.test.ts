import { describe, expect, it, test } from 'vitest';
import english from '../../../assets/locales/en/licenses.json';
import chinese from '../../../assets/locales/zh_CN/licenses.json';
import { LICENSES, licenseNamed } from '../../../utils/licenses/named';
import { termTexts } from '../../../utils/licenses/term-texts';
import { LICENSE_QUESTIONS, termsOf, type LicenseQuestion } from '../../../utils/licenses/terms';

const answer = (id: string, question: LicenseQuestion) => {
  const license = licenseNamed(id);
  return license && termsOf(license).find((term) => term.question === question);
};

describe('what a licence says', () => {
  test.each([
    ['mit', 'commercial', 'yes', null],
    ['mit', 'attribution', 'yes', /copyright/],
    ['mit', 'patents', 'unknown', null],
    ['apache-2.0', 'patents', 'yes', /grant/],
    ['cc0-1.0', 'patents', 'no', /waived/],
    ['cc0-1.0', 'attribution', 'no', null],
    ['openmdw-1.0', 'outputs', 'yes', /no restrictions/],
    ['openmdw-1.0', 'patents', 'conditional', /suit/],
    ['cc-by-sa-4.0', 'share-alike', 'yes', /credit/],
    ['cc-by-nd-4.0', 'change', 'no', /adapted/],
    ['cc-by-nc-4.0', 'commercial', 'no', /non-commercial/],
    ['cc-by-nc-4.0', 'field', 'yes', /NonCommercial/],
    ['llama2', 'outputs', 'no', /improve/],
    ['llama3.1', 'cap', 'yes', /700M/],
    ['llama3.1', 'naming', 'yes', /Llama/],
    ['llama3.1', 'outputs', 'conditional', /Llama-/],
    ['kimi-modified-mit', 'naming', 'conditional', /Kimi K2/],
    ['creativeml-openrail-m', 'use-limits', 'yes', /Attachment A/],
    ['nvidia-data-agreement-model-training', 'redistribute', 'no', /redistribution/],
    ['nvidia-data-agreement-model-training', 'field', 'yes', /model training/],
    ['none', 'commercial', 'no', null],
    ['none', 'patents', 'unknown', null],
    ['modified-mit', 'commercial', 'unknown', null],
    ['proprietary', 'redistribute', 'no', null],
  ] as const)('%s, %s: %s', (id, question, expected, condition) => {
    const term = answer(id, question);
    expect(term?.answer).toBe(expected);
    if (condition === null) expect(term?.condition).toBeNull();
    else expect(term?.condition).toMatch(condition);
  });

  it('every licence answers every question, with a place to read it and texts in both languages', () => {
    for (const license of LICENSES) {
      const terms = termsOf(license);
      expect(terms.map(({ question }) => question)).toEqual(LICENSE_QUESTIONS);
      for (const term of terms) {
        expect([license.id, term.source]).toEqual([license.id, expect.stringMatching(/^https:\/\/\S+$/)]);
        for (const { key } of Object.values(termTexts(term))) expect(Object.keys(english)).toContain(key);
      }
    }
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });
});
