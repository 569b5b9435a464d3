import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LICENSES } from '../../../utils/licenses/named';
import {
  PERMISSIONS,
  TERM_ANSWERS,
  TERM_QUESTIONS,
  type TermQuestion,
} from '../../../utils/licenses/questions';
import { CARD_RESTRICTIONS } from '../../../utils/model/card';
import { bindings } from '../../../utils/terms/bindings';
import { effectiveTerms } from '../../../utils/terms/effective';
import { termOwner, termText } from '../../../utils/terms/term-texts';
import english from '../../../assets/locales/en/licenses.json';
import chinese from '../../../assets/locales/zh_CN/licenses.json';
import { cardSaying } from '../rules/card';
import { base } from '../rules/chain';
import { factsWith, type Values } from '../rules/facts';

const license = (...ids: readonly string[]) => ({ ids, name: null, link: null, file: null });
const termsOf = (values: Values) => effectiveTerms(bindings(factsWith(values)));
const answer = (values: Values, question: TermQuestion) =>
  termsOf(values).find((term) => term.question === question);

describe('effective terms', () => {
  test.each<[string, Values, TermQuestion, string, 'own' | 'base' | undefined]>([
    ['the licence alone', { license: license('mit') }, 'sell', 'yes', 'own'],
    [
      'a base that binds',
      { license: license('apache-2.0'), chain: [base('a/b', ['llama3.1'])] },
      'user-limits',
      'yes',
      'base',
    ],
    [
      'a base far up the chain',
      {
        license: license('mit'),
        chain: [base('a/b', ['mit']), base('c/d', ['cc-by-nc-4.0'], { depth: 2, child: 'a/b' })],
      },
      'sell',
      'no',
      'base',
    ],
    [
      'the author’s own words',
      { license: license('mit'), cardReading: cardSaying(['restriction', 'given', 'x', ['research-only']]) },
      'sell',
      'no',
      'own',
    ],
    [
      'commercial users are asked to make contact',
      {
        license: license('mit'),
        cardReading: cardSaying(['restriction', 'given', 'x', ['contact-for-commercial']]),
      },
      'sell',
      'conditional',
      'own',
    ],
    [
      'a gate',
      {
        license: license('mit'),
        access: {
          gated: 'automatic',
          private: false,
          disabled: false,
          terms: 'You accept the Acceptable Use Policy.',
        },
      },
      'use-limits',
      'yes',
      'own',
    ],
    ['a licence that nobody knows', { license: license('acme-1') }, 'sell', 'unknown', 'own'],
    [
      'a base that nobody knows, over an open licence',
      { license: license('mit'), chain: [base('a/b', ['acme-1'])] },
      'change',
      'unknown',
      'base',
    ],
    ['no licence named', { license: license() }, 'ship', 'no', 'own'],
    ['nothing read', {}, 'ship', 'unknown', undefined],
  ])('%s', (_, values, question, expected, of) => {
    const term = answer(values, question);
    expect(term?.answer).toBe(expected);
    expect(term?.from?.of.kind).toBe(of);
  });

  const restricting = fc.oneof(
    fc.constantFrom(...LICENSES.map(({ id }) => id)).map((id): Values => ({ chain: [base('a/b', [id])] })),
    fc
      .constantFrom(...CARD_RESTRICTIONS)
      .map((limit): Values => ({ cardReading: cardSaying(['restriction', 'given', 'x', [limit]]) })),
  );

  it('no base and no word of the author makes an answer freer', () => {
    const order = (question: TermQuestion) =>
      PERMISSIONS.has(question)
        ? ['yes', 'conditional', 'unknown', 'no']
        : ['no', 'conditional', 'unknown', 'yes'];
    fc.assert(
      fc.property(fc.constantFrom(...LICENSES.map(({ id }) => id)), restricting, (id, more) => {
        const alone = termsOf({ license: license(id) });
        const both = termsOf({ license: license(id), ...more });
        for (const [at, { question, answer: before }] of alone.entries()) {
          const after = both[at]?.answer ?? 'yes';
          const free = order(question);
          expect(free.indexOf(after)).toBeGreaterThanOrEqual(free.indexOf(before));
        }
      }),
    );
  });

  it('has a sentence for every answer, and for whose it is', () => {
    for (const question of TERM_QUESTIONS)
      for (const said of TERM_ANSWERS) {
        const { key } = termText({ question, answer: said });
        expect([key, key in english, key in chinese]).toEqual([key, true, true]);
      }
    const facts = factsWith({ license: license('mit'), chain: [base('a/b', ['gemma'])] });
    for (const binding of bindings(facts)) expect(Object.keys(english)).toContain(termOwner(binding).key);
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });
});
