import { describe, expect, it } from 'vitest';
import {
  isLicenseFile,
  licensePath,
  README_LIMIT,
  readmePath,
  textSlot,
  textUrl,
} from '../../../utils/hubs/huggingface/texts';
import type { FileListFact, RepositoryFile } from '../../../utils/facts/files';
import type { LicenseFact } from '../../../utils/facts/access';
import { collected, notCollected } from '../../../utils/model/slot';
import { hubId, type ModelId } from '../../../utils/model/subject';
import { HEAD } from '../../fixtures/model';

const subject = { hub: hubId('huggingface'), id: 'acme/anchor-7b' as ModelId, revision: 'refs/pr/1' };
const file = (path: string, change: Partial<RepositoryFile> = {}): RepositoryFile => ({
  path,
  size: 10,
  blobId: HEAD,
  sha256: null,
  xetHash: null,
  scan: null,
  ...change,
});
const listed = (files: readonly RepositoryFile[], complete = true): FileListFact => ({ files, complete });
const source = { kind: 'page', url: 'https://huggingface.co/acme/anchor-7b', path: '' } as const;

describe('the address of a text', () => {
  it('is that of what git holds, which no one counts as a download', () => {
    expect(textUrl(subject, 'README.md')).toBe(
      'https://huggingface.co/acme/anchor-7b/raw/refs%2Fpr%2F1/README.md',
    );
    expect(textUrl(subject, 'LICENSE')).toBe(
      'https://huggingface.co/acme/anchor-7b/raw/refs%2Fpr%2F1/LICENSE',
    );
  });
  it.each([
    'config.json',
    'model.gguf',
    'adapter_config.json',
    'a/README.md',
    'readme.md',
    '../LICENSE',
    'LICENSE/x',
    '',
  ])('of %j is none', (path) => expect(textUrl(subject, path)).toBeNull());
});

describe('a licence file', () => {
  it.each([
    'LICENSE',
    'LICENCE',
    'license.txt',
    'LICENSE.md',
    'COPYING',
    'UNLICENSE',
    'MODEL_LICENSE',
    'LICENSE-MODEL',
    'LICENSE_CODE.txt',
    'LICENSE.apache-2.0',
  ])('%s', (path) => expect(isLicenseFile(path)).toBe(true));
  it.each([
    'license.py',
    'LICENSE.pdf',
    'LICENSE.html',
    'license_config.json',
    'docs/LICENSE',
    'README.md',
    'config.json',
    'x.gguf',
  ])('not %s', (path) => expect(isLicenseFile(path)).toBe(false));

  const license = (change: Partial<LicenseFact> = {}): LicenseFact => ({
    ids: [],
    name: null,
    link: null,
    file: null,
    ...change,
  });
  it.each<[string, LicenseFact | null, readonly string[], string | null]>([
    ['that the hub found', license({ file: 'LICENSE-MODEL' }), ['LICENSE', 'LICENSE-MODEL'], 'LICENSE-MODEL'],
    [
      'that the card links',
      license({ link: 'https://huggingface.co/acme/anchor-7b/blob/main/LICENSE-MODEL' }),
      ['LICENSE', 'LICENSE-MODEL'],
      'LICENSE-MODEL',
    ],
    ['that is named but not there', license({ file: 'LICENSE.md' }), ['LICENSE'], 'LICENSE'],
    ['with the plainest name', null, ['LICENSE_CODE.txt', 'LICENSE'], 'LICENSE'],
    ['where there is none', license({ file: '../../etc/passwd' }), ['config.json'], null],
  ])('the one %s', (_what, fact, paths, expected) => {
    expect(
      licensePath(
        fact,
        paths.map((path) => ({ path })),
      ),
    ).toBe(expected);
  });
});

describe('the README', () => {
  const yes = collected(true, source, 0);
  const no = collected(false, source, 0);
  it.each([
    ['is listed', no, listed([file('README.md')]), 'README.md'],
    ['is not in a complete list', yes, listed([]), null],
    ['is said to be there, the list is not complete', yes, listed([], false), 'README.md'],
    ['is said not to be there', no, listed([], false), null],
    ['is not told of', notCollected('not-on-this-page'), null, null],
  ])('%s', (_what, card, files, expected) => expect(readmePath({ hasCard: card }, files)).toBe(expected));
});

describe('reading a text', () => {
  const request = {
    subject,
    limit: README_LIMIT,
    path: 'README.md',
    read: (text: string) => text.length,
    before: null,
    now: () => 7,
  };
  const askText = async () => ({ ok: true, text: 'four' }) as const;
  const refusing = async () => {
    throw new Error('asked');
  };

  it('gives what it says, and where', async () => {
    expect(await textSlot({ ...request, askText, files: null })).toMatchObject({
      state: 'collected',
      value: 4,
      at: 7,
      source: { kind: 'file' },
    });
  });
  it('is not asked for again while its blob is the same', async () => {
    const files = listed([file('README.md')]);
    const before = { slot: collected(9, source, 0), files };
    expect(await textSlot({ ...request, askText: refusing, files, before })).toBe(before.slot);
    const other = listed([file('README.md', { blobId: 'f'.repeat(40) })]);
    expect(await textSlot({ ...request, askText, files: other, before })).toMatchObject({ value: 4 });
    const unknown = listed([file('README.md', { blobId: null })]);
    expect(
      await textSlot({ ...request, askText, files: unknown, before: { ...before, files: unknown } }),
    ).toMatchObject({ value: 4 });
  });
  it('is not asked for at all when it is listed as too large', async () => {
    const files = listed([file('README.md', { size: README_LIMIT + 1 })]);
    expect(await textSlot({ ...request, askText: refusing, files })).toMatchObject({
      state: 'failed',
      error: 'too-large',
    });
  });
  it('that failed says why', async () => {
    const failing = async () => ({ ok: false, failure: 'offline' }) as const;
    expect(await textSlot({ ...request, askText: failing, files: null })).toMatchObject({
      state: 'failed',
      error: 'offline',
    });
  });
  it('that is not there is nothing to read', async () => {
    expect(await textSlot({ ...request, askText: refusing, files: null, path: null })).toEqual(
      notCollected('nothing-to-read'),
    );
  });
});
