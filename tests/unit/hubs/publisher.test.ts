import { describe, expect, it } from 'vitest';
import {
  authorFacts,
  isoDate,
  overviewFacts,
  sinceObjectId,
} from '../../../utils/hubs/huggingface/publisher';
import type { Source } from '../../../utils/model/slot';
import { AT } from '../../fixtures/hub-page';
import { authorProps } from '../../fixtures/model';

const source: Source = { kind: 'page', url: 'https://huggingface.co/acme', path: '/author' };

describe('a date', () => {
  it.each(['2026-02-03', '2026-02-03T04:05Z', '2026-02-03T04:05:06.000Z', '2023-11-01T07:03:50+00:00'])(
    '%s is one',
    (date) => expect(isoDate(date)).toBe(date),
  );

  // Date.parse takes the first three for dates in some browsers.
  it.each([
    'model 5',
    '2026',
    'Feb 3 2026',
    '2026-13-45T00:00:00Z',
    '2026-02-03T04:05:06',
    '',
    null,
    0,
    1_700_000_000_000,
  ])('%j is none', (value) => expect(isoDate(value)).toBeNull());
});

describe('the time in an account’s id', () => {
  it.each([
    ['66f000000000000000000000', '2024-09-22T11:31:12.000Z'],
    ['000000000000000000000000', null],
    ['ffffffffffffffffffffffff', null],
    ['66f00000000000000000000', null],
    ['66F000000000000000000000', null],
    ['zzf000000000000000000000', null],
    [66, null],
    [null, null],
  ])('%j is %j', (id, since) => expect(sinceObjectId(id, AT)).toBe(since));

  it('is our guess, and one that no clock set back believes', () => {
    expect(authorFacts(authorProps(), source, AT).publisherSince).toMatchObject({ grounding: 'inferred' });
    expect(authorFacts(authorProps(), source, 0).publisherSince).toBeUndefined();
  });
});

describe('an overview', () => {
  it.each([
    ['organisation', { name: 'acme', isVerified: true }, { state: 'collected', value: true }],
    ['organisation', { name: 'acme' }, { state: 'collected', value: false }],
    ['organisation', { name: 'acme', isVerified: 'yes' }, { state: 'collected', value: false }],
    ['user', { user: 'ann', isVerified: true }, { state: 'not-collected', why: 'not-offered-by-hub' }],
  ] as const)('of an %s %j says of its domain %j', (kind, overview, verified) => {
    expect(overviewFacts(overview, kind, source, AT)?.verifiedDomain).toMatchObject(verified);
  });

  it('prefers a stated date to a guessed one', () => {
    const stated = { user: 'ann', _id: '66f000000000000000000000', createdAt: '2020-01-01T00:00:00.000Z' };
    expect(overviewFacts(stated, 'user', source, AT)?.publisherSince).toMatchObject({
      value: stated.createdAt,
      grounding: 'observed',
    });
    const guessed = overviewFacts({ ...stated, createdAt: 'yesterday' }, 'user', source, AT);
    expect(guessed?.publisherSince).toMatchObject({
      value: '2024-09-22T11:31:12.000Z',
      grounding: 'inferred',
    });
  });

  it.each([null, [], 'acme', {}, { name: 7 }, { error: 'no' }])('%j is none', (value) =>
    expect(overviewFacts(value, 'organisation', source, AT)).toBeNull(),
  );
});
