import { collected } from '../../../../utils/model/slot';
import { publisher } from '../../../../utils/rules/provenance/publisher';
import { AT, HOSTILE, factsWith } from '../facts';
import { describeRule } from '../table';

const by = (kind: 'organisation' | 'user' | 'unknown', name = 'acme') => ({
  publisher: { name, displayName: name, kind, followers: 1_000_000 },
});
const claimed = { axis: 'provenance', level: 'claimed' } as const;
const identified = { axis: 'provenance', level: 'identified' } as const;
const OLD = '2025-01-01T00:00:00Z';
const MONTHS = '2026-01-01T00:00:00Z';
const NEW = '2026-05-01T00:00:00Z';
const guess = collected(OLD, { kind: 'page', url: 'https://hub.example', path: '/_id' }, AT, 'inferred');

describeRule(publisher, [
  [
    'a user, however old and followed',
    { ...by('user'), publisherSince: OLD },
    [{ key: 'provenance_publisher_user', weight: claimed }],
  ],
  [
    'an organisation of unknown age',
    by('organisation'),
    [{ key: 'provenance_publisher_organisation', weight: claimed }],
  ],
  [
    'a tick alone identifies nobody',
    { ...by('organisation'), verifiedDomain: true },
    [{ key: 'provenance_publisher_organisation', level: 'note', weight: claimed }],
  ],
  [
    'a long-lived organisation',
    { ...by('organisation'), publisherSince: OLD },
    [{ key: 'provenance_publisher_identified_age_one', level: 'good', weight: identified }],
  ],
  [
    'a year is asked for',
    { ...by('organisation'), publisherSince: MONTHS },
    [{ key: 'provenance_publisher_organisation' }],
  ],
  [
    'a domain and some months',
    { ...by('organisation'), publisherSince: MONTHS, verifiedDomain: true },
    [{ key: 'provenance_publisher_identified_domain', weight: identified }],
  ],
  [
    'a domain and weeks',
    { ...by('organisation'), publisherSince: NEW, verifiedDomain: true },
    [{ key: 'provenance_publisher_organisation', weight: claimed }],
  ],
  [
    'a date that was inferred is said to be',
    factsWith(by('organisation'), { publisherSince: guess }),
    [{ key: 'provenance_publisher_identified_age_one', grounding: 'inferred' }],
  ],
  [
    'no usable date',
    { ...by('organisation'), publisherSince: 'soon' },
    [{ key: 'provenance_publisher_organisation' }],
  ],
  [
    'a date to come',
    { ...by('organisation'), publisherSince: '2999-01-01' },
    [{ key: 'provenance_publisher_organisation' }],
  ],
  ['hostile', by('unknown', HOSTILE), [{ key: 'provenance_publisher_unknown', weight: claimed }]],
]);
