import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../utils/hubs/contract';
import { emptyFacts } from '../../../utils/facts/empty-facts';
import { parseFacts } from '../../../utils/facts/facts';
import { FAILURES, notCollected, valueOf } from '../../../utils/model/slot';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { answer, collect, modelInfo, organisation } from '../../fixtures/hub-answers';
import { MODEL_URL } from '../../fixtures/hub-page';
import { entry, HEAD, OTHER_COMMIT, treeIslands } from '../../fixtures/model';

const onModelPage = modelPageFacts();

/** The scan of the very bytes that model info lists. */
const scans = [entry('model.bin', { oid: HEAD, lfs: undefined })];
const API = 'https://huggingface.co/api/models';
const ORGANISATIONS = 'https://huggingface.co/api/organizations';
const no = (failure: (typeof FAILURES)[number]): Answer => ({ ok: false, failure });

describe('a model page', () => {
  it('costs three calls: info, scan details of risky files, the publisher', async () => {
    const {
      asked,
      bodies,
      facts: known,
    } = await collect(onModelPage, [answer(modelInfo()), answer(scans), answer(organisation)]);
    expect(asked).toEqual([
      '/api/models/acme/anchor-7b/revision/main?blobs=true&securityStatus=true',
      `/api/models/acme/anchor-7b/paths-info/${HEAD}`,
      '/api/organizations/acme/overview',
    ]);
    expect(bodies[1]).toEqual({ paths: ['model.bin'], expand: true });
    expect(known.subject.revision).toBe(HEAD);
    expect(valueOf(known.files)?.complete).toBe(true);
    expect(valueOf(known.files)?.files.find(({ path }) => path === 'model.bin')?.scan?.overall).toBe('safe');
    expect(valueOf(known.scannedFileCount)).toBe(1);
    expect(valueOf(known.verifiedDomain)).toBe(true);
    expect(parseFacts(known)).not.toBeNull();
  });

  it('asks nothing by POST where that would name the installation', async () => {
    const answers = [answer(modelInfo()), answer(scans), answer(organisation)];
    const { asked, bodies, facts: known } = await collect(onModelPage, answers, false, false);
    expect(asked[1]).toBe(`/api/models/acme/anchor-7b/tree/${HEAD}?recursive=true&expand=true`);
    expect(bodies).toEqual([undefined, undefined, undefined]);
    expect(valueOf(known.scannedFileCount)).toBe(1);
  });

  it('asks for the revision it shows, escaped', async () => {
    const islands = {
      ...treeIslands({ rev: 'refs/pr/7' }),
      ViewerIndexTreeList: { entries: [], nextURL: '/more' },
    };
    const { asked } = await collect(filesPageFacts(islands, `${MODEL_URL}/tree/refs%2Fpr%2F7`), []);
    expect(asked[0]).toBe('/api/models/acme/anchor-7b/revision/refs%2Fpr%2F7?blobs=true&securityStatus=true');
  });

  it('goes on with the id and the commit of the answer where the hub led to a new name', async () => {
    const { asked, facts: known } = await collect(onModelPage, [
      answer(modelInfo({ id: 'zenith/anchor-7b' }), {}, `${API}/zenith/anchor-7b/revision/main?blobs=true`),
      answer(scans),
    ]);
    expect(known.subject).toEqual({ hub: 'huggingface', id: 'zenith/anchor-7b', revision: HEAD });
    expect(asked.slice(1)).toEqual([
      `/api/models/zenith/anchor-7b/paths-info/${HEAD}`,
      '/api/organizations/zenith/overview',
    ]);
  });

  it.each<[string, string, Record<string, unknown>, string?]>([
    ['another id without a redirect', 'main', { id: 'zenith/anchor-7b' }],
    [
      'another id than the redirect names',
      'main',
      { id: 'zenith/anchor-7b' },
      `${API}/zenith/other/revision/main`,
    ],
    [
      'an id that only begins like the redirect’s',
      'main',
      { id: 'zenith/a' },
      `${API}/zenith/ab/revision/main`,
    ],
    ['another commit', OTHER_COMMIT, { sha: HEAD }],
  ])('takes no answer with %s, and asks no more', async (_what, revision, change, url) => {
    const start = emptyFacts({ ...onModelPage.subject, revision }, 'not-on-this-page');
    const { asked, facts } = await collect(start, [answer(modelInfo(change), {}, url)]);
    expect(asked).toHaveLength(1);
    expect(facts.subject).toEqual(start.subject);
    expect(facts.files).toMatchObject({ state: 'failed', error: 'other-subject' });
    expect(facts.license).toEqual(notCollected('not-on-this-page'));
  });

  it.each<[string, object[], string?]>([
    ['other bytes', [entry('model.bin', { oid: OTHER_COMMIT, lfs: undefined })]],
    ['another place', scans, `${API}/zenith/anchor-7b/paths-info/${HEAD}`],
  ])('takes no scan of %s', async (_what, details, url) => {
    const { facts } = await collect(onModelPage, [answer(modelInfo()), answer(details, {}, url)]);
    expect(valueOf(facts.files)?.files.every(({ scan }) => scan === null)).toBe(true);
  });

  it.each<[string, object, string | undefined, boolean]>([
    ['of another account', { ...organisation, name: 'zenith' }, undefined, false],
    ['under a new name', { ...organisation, name: 'zenith' }, `${ORGANISATIONS}/zenith/overview`, true],
    ['written in capitals', { ...organisation, name: 'ACME' }, undefined, true],
  ])('takes a publisher’s record %s as it should', async (_what, record, url, taken) => {
    const answers = [answer(modelInfo()), answer(scans), answer(record, {}, url)];
    const { facts } = await collect(emptyFacts(onModelPage.subject, 'not-on-this-page'), answers);
    expect(facts.publisher.state).toBe(taken ? 'collected' : 'not-collected');
    if (!taken) expect(facts.verifiedDomain).toMatchObject({ state: 'failed', error: 'other-subject' });
  });

  it('asks for a user where the page says that the publisher is one, and for both when it does not say', async () => {
    const page = (type: string) => modelPageFacts({}, { name: 'acme', type });
    const plain = answer(modelInfo({ siblings: [] }));
    const user = await collect(page('user'), [
      plain,
      answer({ user: 'acme', createdAt: '2020-01-01T00:00:00.000Z' }),
    ]);
    expect(user.asked.slice(1)).toEqual(['/api/users/acme/overview']);
    expect(user.facts.verifiedDomain).toEqual({ state: 'not-collected', why: 'not-offered-by-hub' });
    const either = await collect(page('?'), [plain, no('not-found'), answer({ user: 'acme' })]);
    expect(either.asked.slice(1)).toEqual(['/api/organizations/acme/overview', '/api/users/acme/overview']);
  });

  it('asks for no publisher of an id without namespace', async () => {
    const page = modelPageFacts({ id: 'gpt2' });
    expect((await collect(page, [answer(modelInfo({ id: 'gpt2', siblings: [] }))])).asked).toHaveLength(1);
  });
});

describe('a files page', () => {
  it('is asked about again only on the reader’s word', async () => {
    expect(
      (await collect(filesPageFacts(), [answer(modelInfo()), answer(scans), answer(organisation)], true))
        .asked,
    ).toHaveLength(3);
  });

  it('with a risky file that was not scanned costs its details', async () => {
    const islands = treeIslands({
      entries: [entry('a.bin', { securityFileStatus: undefined }), entry('b.bin')],
    });
    const { asked, bodies } = await collect(filesPageFacts(islands), [answer([])]);
    expect(asked[0]).toContain('/paths-info/');
    expect(bodies[0]).toEqual({ paths: ['a.bin'], expand: true });
  });
});

describe('what the API does not answer', () => {
  it.each(FAILURES)(
    '"%s" is told in every slot that was asked for, and nothing more is asked',
    async (failure) => {
      const { asked, facts: known } = await collect(onModelPage, [no(failure)]);
      expect(asked).toHaveLength(1);
      for (const name of [
        'files',
        'scannedFileCount',
        'repositoryScan',
        'revision',
        'verifiedDomain',
      ] as const) {
        expect(known[name]).toMatchObject({ state: 'failed', error: failure });
      }
      expect(known.license.state).toBe('collected');
    },
  );

  it.each([[null], ['text'], [[]], [{}], [{ id: 7 }], [{ id: '../x' }]])(
    '%j as model info is unreadable',
    async (value) => {
      const { facts: known } = await collect(onModelPage, [answer(value)]);
      expect(known.files).toMatchObject({ state: 'failed', error: 'unreadable' });
    },
  );

  it.each([[null], ['text'], [{ error: 'no' }]])(
    '%j as scan details is unreadable, not "none found"',
    async (value) => {
      const { facts: known } = await collect(onModelPage, [answer(modelInfo()), answer(value)]);
      expect(known.scannedFileCount).toMatchObject({ state: 'failed', error: 'unreadable' });
    },
  );

  it.each([[null], [{}], [{ name: 7 }]])('%j as a publisher is unreadable', async (value) => {
    const { facts: known } = await collect(onModelPage, [answer(modelInfo()), answer(scans), answer(value)]);
    expect(known.verifiedDomain).toMatchObject({ state: 'failed', error: 'unreadable' });
  });

  it('for another revision borrows nothing from the header, which is about the default branch', async () => {
    const islands = {
      ...treeIslands({ rev: 'v1.0' }),
      ViewerIndexTreeList: { context: { rev: 'v1.0' } },
    };
    const page = filesPageFacts(islands, `${MODEL_URL}/tree/v1.0`);
    expect(page.customCode.state).toBe('not-collected');
    const { facts: known } = await collect(page, [
      answer(modelInfo({ config: undefined, cardData: null, tags: [] })),
    ]);
    expect(valueOf(known.license)).toMatchObject({ ids: [], file: null });
    expect(valueOf(known.customCode)).toEqual({ tagged: false, autoMap: [] });
  });
});
