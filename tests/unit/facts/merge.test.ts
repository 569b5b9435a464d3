import { describe, expect, it } from 'vitest';
import { merge } from '../../../utils/facts/merge';
import { coverage } from '../../../utils/report/coverage';
import { FACT_NAMES } from '../../../utils/facts/facts';
import type { RepositoryFile } from '../../../utils/facts/files';
import { collected, failed, notCollected, valueOf, type Source } from '../../../utils/model/slot';
import { sha256 } from '../../../utils/model/subject';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { SHA256 } from '../../fixtures/model';
import { cardReading } from '../../fixtures/text-readers';
import { signatureFact } from '../../fixtures/signature-facts';

const source: Source = { kind: 'api', url: 'https://huggingface.co/api', path: '' };
const file = (path: string, change: Partial<RepositoryFile> = {}): RepositoryFile => ({
  path,
  size: null,
  blobId: 'blob',
  sha256: null,
  xetHash: null,
  scan: null,
  ...change,
});
const scan = { overall: 'safe', scanners: [] } as const;
const filesOf = (files: readonly RepositoryFile[], complete: boolean) => ({
  files: collected({ files, complete }, source, AT),
});

/** What was read in the files of one commit. */
const READ = {
  cardReading: collected(cardReading({}), source, AT),
  licenseText: collected(
    { path: 'LICENSE', match: 'same', id: 'mit', similarity: 1, changes: [] } as const,
    source,
    AT,
  ),
  headerComparison: collected(
    { base: 'a/b', relation: 'finetune', state: 'not-comparable', why: 'too-many-files' } as const,
    source,
    AT,
  ),
};

describe('what a later answer teaches', () => {
  const page = modelPageFacts();

  it.each(FACT_NAMES)(
    'in "%s" replaces what was empty, and an empty or failed answer replaces nothing',
    (name) => {
      const known = filesPageFacts();
      for (const empty of [notCollected('page-only-mode'), failed('offline', source, AT)]) {
        const after = merge(known, { [name]: empty });
        expect(after[name]).toEqual(known[name].state === 'collected' ? known[name] : empty);
      }
      const unknown = { ...known, [name]: notCollected('not-on-this-page') };
      expect(merge(unknown, { [name]: known[name] })[name]).toEqual(known[name]);
    },
  );

  it('signatures of one commit say nothing of another', () => {
    const signatures = collected([signatureFact()], source, AT);
    const known = { ...page, signatures };
    const subject = { ...page.subject, revision: 'other' };
    expect(merge(known, {}).signatures).toEqual(signatures);
    expect(merge(known, { subject: page.subject }).signatures).toEqual(signatures);
    expect(merge(known, { subject }).signatures).toEqual(notCollected('not-on-this-page'));
    expect(merge(known, { subject, signatures }).signatures).toEqual(signatures);
  });

  it.each(['cardReading', 'licenseText', 'headerComparison'] as const)(
    '“%s” of one commit says nothing of another, whether or not it can be read there',
    (name) => {
      const known = { ...page, [name]: READ[name] };
      const later = merge(known, { subject: { ...page.subject, revision: 'other' } });
      expect(later[name]).toEqual(notCollected('not-on-this-page'));
      for (const none of [notCollected('nothing-to-read'), failed('offline', source, AT)]) {
        expect(merge(later, { [name]: none })[name]).toEqual(none);
      }
      expect(merge(known, { subject: page.subject })[name]).toEqual(READ[name]);
    },
  );

  it('may name the subject anew', () => {
    const subject = { ...page.subject, revision: 'other' };
    expect(merge(page, { subject }).subject).toEqual(subject);
    expect(merge(page, {}).subject).toEqual(page.subject);
  });

  it('counts in coverage as collected only when it is', () => {
    const before = coverage(page);
    const after = coverage(merge(page, { files: failed('gated', source, AT) }));
    expect(after.collected).toBe(before.collected);
    expect(after.rows.find(({ fact }) => fact === 'files')).toMatchObject({
      state: 'failed',
      reason: 'gated',
    });
    expect(after.total).toBe(FACT_NAMES.length);
  });
});

describe('file lists', () => {
  const page = modelPageFacts();
  const join = (first: ReturnType<typeof filesOf>, second: ReturnType<typeof filesOf>) =>
    valueOf(merge(merge(page, first), second).files);

  it('add up details of the same bytes', () => {
    const digest = sha256(SHA256);
    const joined = join(
      filesOf([file('a', { scan, size: 5 })], false),
      filesOf([file('a', { sha256: digest })], true),
    );
    expect(joined).toEqual({ files: [file('a', { scan, size: 5, sha256: digest })], complete: true });
  });

  it('keep nothing of bytes that changed', () => {
    const joined = join(
      filesOf([file('a', { scan })], true),
      filesOf([file('a', { blobId: 'other' })], true),
    );
    expect(joined?.files[0]?.scan).toBeNull();
  });

  it('a complete list takes away what is gone; a folder’s does not', () => {
    const before = filesOf([file('a'), file('b')], true);
    expect(join(before, filesOf([file('a')], true))?.files).toHaveLength(1);
    const folder = join(before, filesOf([file('c')], false));
    expect(folder?.files.map(({ path }) => path)).toEqual(['c', 'a', 'b']);
    expect(folder?.complete).toBe(true);
    expect(join(filesOf([file('a')], false), filesOf([file('b')], false))?.complete).toBe(false);
  });

  it('scans are counted over the joined list', () => {
    const known = merge(page, {
      ...filesOf([file('a', { scan }), file('b', { scan })], false),
      scannedFileCount: collected(2, source, AT),
    });
    const after = merge(known, {
      ...filesOf([file('c', { scan })], false),
      scannedFileCount: collected(1, source, AT),
    });
    expect(valueOf(after.scannedFileCount)).toBe(3);
  });
});
