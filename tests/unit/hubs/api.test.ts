import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../utils/hubs/contract';
import { parseFacts } from '../../../utils/facts/facts';
import { FAILURES, valueOf } from '../../../utils/model/slot';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { answer, collect, modelInfo, organisation } from '../../fixtures/hub-answers';
import { entry, HEAD, treeIslands } from '../../fixtures/model';
import { MODEL_URL } from '../../fixtures/hub-page';

const onModelPage = modelPageFacts();

const scans = [entry('model.bin')];
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

  it('goes on with the id and the commit of the answer: repositories are renamed', async () => {
    const { asked, facts: known } = await collect(onModelPage, [
      answer(modelInfo({ id: 'zenith/anchor-7b' })),
      answer(scans),
    ]);
    expect(known.subject).toEqual({ hub: 'huggingface', id: 'zenith/anchor-7b', revision: HEAD });
    expect(asked.slice(1)).toEqual([
      `/api/models/zenith/anchor-7b/paths-info/${HEAD}`,
      '/api/organizations/zenith/overview',
    ]);
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
  it('that carries everything costs nothing', async () => {
    expect((await collect(filesPageFacts(), [])).asked).toEqual([]);
  });

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

  it('takes nothing away from what the page said on the same state', async () => {
    const sparse = modelInfo({
      config: undefined,
      cardData: undefined,
      tags: undefined,
      safetensors: undefined,
    });
    const { facts: known } = await collect(onModelPage, [answer(sparse)]);
    expect(valueOf(known.license)).toEqual(valueOf(onModelPage.license));
    expect(valueOf(known.customCode)).toEqual(valueOf(onModelPage.customCode));
    expect(valueOf(known.datasets)).toEqual([{ id: 'acme/logs', live: false }]);
    expect(valueOf(known.hasCard)).toBe(true);
    const later = await collect(onModelPage, [
      answer(modelInfo({ lastModified: '2026-03-01T00:00:00.000Z', cardData: null, tags: [] })),
    ]);
    expect(valueOf(later.facts.license)?.ids).toEqual([]);
  });
});
