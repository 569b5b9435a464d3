import { describe, expect, expectTypeOf, it } from 'vitest';
import { emptyFacts } from '../../../utils/facts/empty-facts';
import { hubOf, pageOf } from '../../../utils/hubs/index';
import { parseFacts, FACT_NAMES, type FactName } from '../../../utils/facts/facts';
import { NOT_COLLECTED } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';

describe('the list of slots', () => {
  it('names every slot of Facts once', () => {
    // The compiler fails here when a slot is missing from the list.
    expectTypeOf<(typeof FACT_NAMES)[number]>().toEqualTypeOf<FactName>();
    expect(new Set(FACT_NAMES).size).toBe(FACT_NAMES.length);
    const { subject: _subject, ...slots } = modelPageFacts();
    expect(Object.keys(slots).toSorted()).toEqual([...FACT_NAMES].toSorted());
  });

  it.each(NOT_COLLECTED)('makes facts that are empty because "%s", and pass the schema', (why) => {
    const facts = emptyFacts(modelPageFacts().subject, why);
    for (const name of FACT_NAMES) expect(facts[name]).toEqual({ state: 'not-collected', why });
    expect(parseFacts(facts)).toEqual(facts);
  });

  it.each(FACT_NAMES)('the schema knows the slot "%s", and wants it', (name) => {
    const { [name]: _gone, ...rest } = modelPageFacts();
    expect(parseFacts(rest)).toBeNull();
    const wrong = { state: 'collected', value: { surprise: 1 }, grounding: 'observed' };
    expect(parseFacts({ ...rest, [name]: wrong })).toBeNull();
  });
});

describe('the schema refuses', () => {
  const facts = modelPageFacts();
  const subject = (change: object) => ({ ...facts, subject: { ...facts.subject, ...change } });
  it.each<[string, unknown]>([
    ['null', null],
    ['text', 'facts'],
    ['an unknown key', { ...facts, extra: 1 }],
    ['an unknown key in a slot', { ...facts, card: { ...facts.hasCard, extra: 1 } }],
    ['an unknown state', { ...facts, card: { state: 'maybe' } }],
    ['an unknown reason', { ...facts, card: { state: 'not-collected', why: 'forgot' } }],
    ['a negative time', { ...facts, card: { ...facts.hasCard, at: -1 } }],
    ['an endless text', { ...facts, doi: { ...facts.doi, value: 'x'.repeat(5000) } }],
    [
      'an endless list',
      { ...facts, tags: { ...facts.tags, value: Array.from({ length: 5000 }, () => 'x') } },
    ],
    ['an id that leads elsewhere', subject({ id: '../../settings' })],
    ['an id with a query', subject({ id: 'acme/x?y' })],
    ['an empty id', subject({ id: '' })],
  ])('%s', (_what, value) => expect(parseFacts(value)).toBeNull());
});

describe('the list of hubs', () => {
  it.each([
    ['https://huggingface.co/a/b', 'huggingface'],
    ['https://hf.co/a/b', 'huggingface'],
    ['http://huggingface.co/a/b', undefined],
    ['https://huggingface.co.evil.example/a/b', undefined],
    ['https://evil.example/huggingface.co', undefined],
    ['https://huggingface.co:8443/a/b', undefined],
    ['about:blank', undefined],
  ])('%s belongs to %s', (url, id) => {
    expect(hubOf(url)?.id).toBe(id);
    expect(pageOf(url)?.hub.id).toBe(id);
  });
});
