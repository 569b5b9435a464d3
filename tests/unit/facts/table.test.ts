import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ChainFacts } from '../../../utils/facts/chain';
import { emptyFacts } from '../../../utils/facts/empty-facts';
import { FACT_NAMES, parseFacts, type Facts, type FactValue } from '../../../utils/facts/facts';
import type { RepositoryFile } from '../../../utils/facts/files';
import type { RevisionFact } from '../../../utils/facts/revision';
import { FACTS } from '../../../utils/facts/table';
import { collected, NOT_COLLECTED } from '../../../utils/model/slot';
import type { CommitId, Sha256 } from '../../../utils/model/subject';
import { coverage } from '../../../utils/report/coverage';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { authorProps } from '../../fixtures/model';

describe('the table of facts', () => {
  it('gives what a hub makes of a page: every row, in the order of coverage', () => {
    const { subject: _subject, ...slots } = modelPageFacts();
    expect(Object.keys(slots)).toEqual(Object.keys(FACTS));
    expect(coverage(modelPageFacts()).rows.map(({ fact }) => fact)).toEqual(Object.keys(FACTS));
  });

  it('says of each slot by which step it is filled', () => {
    const pages = [modelPageFacts({}, authorProps({ isVerified: true })), filesPageFacts()];
    const filled = FACT_NAMES.filter((name) => pages.some((facts) => facts[name].state === 'collected'));
    expect(filled).toEqual(expect.arrayContaining(FACT_NAMES.filter((name) => FACTS[name].stage === 'page')));
    expect(filled.filter((name) => ['api', 'click'].includes(FACTS[name].stage))).toEqual([]);
  });

  it('keeps the brands: a text that is no commit or no digest is neither in types nor in what is parsed', () => {
    expectTypeOf<RevisionFact['commit']>().toEqualTypeOf<CommitId | null>();
    expectTypeOf<RepositoryFile['sha256']>().toEqualTypeOf<Sha256 | null>();
    expectTypeOf<ReturnType<typeof parseFacts>>().toEqualTypeOf<Facts | null>();
    const value = { requested: 'main', kind: 'branch' };
    const withCommit = (commit: unknown) => ({
      ...facts,
      revision: { ...slot, value: { ...value, commit } },
    });
    const facts = modelPageFacts();
    const slot = collected(null, { kind: 'api', url: 'https://hub.example', path: '' }, 1);
    expect(parseFacts(withCommit('0'.repeat(40)))).not.toBeNull();
    for (const text of ['main', '0'.repeat(39), 'F'.repeat(40), 7]) {
      expect(parseFacts(withCommit(text))).toBeNull();
    }
  });

  it('makes a field that is missing or wrong a type error', () => {
    expectTypeOf<Omit<RevisionFact, 'kind'>>().not.toExtend<RevisionFact>();
    expectTypeOf<{ readonly tags: FactValue<'tags'> }>().toEqualTypeOf<{
      readonly tags: readonly string[];
    }>();
    expectTypeOf<Omit<Facts, 'tags'>>().not.toExtend<Facts>();
    expectTypeOf<ChainFacts>().toEqualTypeOf<Pick<Facts, keyof ChainFacts>>();
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
