import * as fc from 'fast-check';
import { assess } from '../../../utils/report/assess';
import type { ChainModel } from '../../../utils/facts/chain';
import type { Facts } from '../../../utils/facts/facts';
import type { LinkedDatasetFact } from '../../../utils/facts/linked';
import type { RepositoryFile } from '../../../utils/facts/files';
import type { Report } from '../../../utils/report/report';
import { collected, notCollected } from '../../../utils/model/slot';
import type { CommitId, ModelId, Sha256 } from '../../../utils/model/subject';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { HEAD, SHA256 } from '../../fixtures/model';

/** Names that have broken formats before. */
export const NASTY = [
  '',
  ' ',
  ' x ',
  '`',
  '``a`b',
  'a|b',
  'a\\|b',
  '\\',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!-- ',
  '&lt;b&gt;',
  '[x]: https://evil.example',
  'https://evil.example/a b',
  'www.evil.example',
  'http://[::1]/',
  'https://a.example/?q=|^`{}[]"<>\\#a#b%zz',
  '# heading',
  '- item',
  '1. item',
  '---',
  '| a | b |',
  'line\nbreak\r\n\ttab',
  'right\u202Eleft',
  'half \uD800 pair',
  '\uDC00',
  '\u0000',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'C:\\x',
  'urn:cdx:x',
  '*'.repeat(50),
  'x'.repeat(5000),
  '🦆 ünï',
  'apache-2.0',
  'other',
  'none',
  'Bugroff',
] as const;

const SOURCE = { kind: 'api', url: 'https://huggingface.co/api/models/acme/anchor-7b', path: '/x' } as const;
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const digest = fc.constantFrom<(Sha256 | null)[]>(null, SHA256 as Sha256); // 64 hex digits
const file = fc.record({
  path: text,
  size: fc.option(fc.oneof(fc.nat(), fc.constantFrom(Number.NaN, -1, 2 ** 60, Number.POSITIVE_INFINITY))),
  blobId: fc.option(fc.oneof(text, fc.constant(HEAD))),
  sha256: digest,
  xetHash: fc.option(text),
  scan: fc.constant(null),
}) satisfies fc.Arbitrary<RepositoryFile>;

const dataset = fc.record({
  id: text,
  state: fc.constantFrom('found', 'gone', 'not-asked', 'hub-error'),
  gated: fc.constantFrom('no', 'automatic', 'manual'),
  disabled: fc.boolean(),
  licenses: fc.array(text, { maxLength: 3 }),
  dataFiles: fc.option(fc.nat()),
  size: fc.option(fc.oneof(fc.nat(), fc.constantFrom(Number.NaN, -1, 0.5))),
}) satisfies fc.Arbitrary<LinkedDatasetFact>;

const name = fc.constantFrom('acme/anchor-7b', 'a/a', 'b/b', '<b>', '');
const link = fc.record({
  id: name,
  child: name,
  relation: fc.constantFrom('adapter', 'merge', 'finetune', 'unknown'),
  depth: fc.integer({ min: -1, max: 4 }),
  state: fc.constantFrom('found', 'cycle', 'gone'),
  facts: fc.constantFrom(null, modelPageFacts()),
}) satisfies fc.Arbitrary<ChainModel>;

const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    fc.constant(notCollected('not-on-this-page')),
    value.map((one) => collected(one, SOURCE, AT, 'declared')),
  );

const hostile = fc.record({
  files: maybe(fc.record({ files: fc.array(file, { maxLength: 8 }), complete: fc.boolean() })),
  license: maybe(
    fc.record({
      ids: fc.array(text, { maxLength: 3 }),
      name: fc.option(text),
      link: fc.option(text),
      file: fc.option(text),
    }),
  ),
  datasets: maybe(
    fc.array(fc.record({ id: text, live: fc.constantFrom(null, true, false) }), { maxLength: 4 }),
  ),
  linkedDatasets: maybe(fc.array(dataset, { maxLength: 4 })),
  chain: maybe(fc.array(link, { maxLength: 8 })),
  papers: maybe(fc.array(text, { maxLength: 3 })),
  doi: maybe(fc.option(text)),
  tags: maybe(fc.array(text, { maxLength: 3 })),
  library: maybe(fc.option(text)),
  architecture: maybe(fc.record({ modelType: fc.option(text), classes: fc.array(text, { maxLength: 2 }) })),
  createdAt: maybe(text),
  lastModified: maybe(text),
  publisher: maybe(
    fc.record({
      name: text,
      displayName: text,
      kind: fc.constantFrom('organisation', 'user', 'unknown'),
      followers: fc.constant(null),
    }),
  ),
}) satisfies fc.Arbitrary<Partial<Facts>>;

/** Reports on models whose every word was chosen by somebody who means harm. */
export const hostileReports: fc.Arbitrary<Report> = fc
  .record({
    slots: hostile,
    id: fc.oneof(fc.constant('acme/anchor-7b'), text),
    revision: fc.oneof(fc.constant<string>(HEAD as CommitId), text),
    hub: fc.constantFrom('huggingface', 'elsewhere', '__proto__'),
    now: fc.constantFrom(AT, Number.NaN, -1, 1e18),
  })
  .map(({ slots, id, revision, hub, now }) => {
    const facts = { ...filesPageFacts(), ...slots };
    const report = assess(facts, 'hub', now);
    // As hostile as a cache that was written to: brands are what these exports may not rely on.
    const subject = { hub: hub as Facts['subject']['hub'], id: id as ModelId, revision };
    return { ...report, subject, facts: { ...facts, subject } };
  });
