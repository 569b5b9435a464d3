import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { withHub } from '../../with-hub';
import { subjects } from './subjects';

const ORIGIN = 'https://huggingface.co';

const { hub, fetch } = await withHub();

describe('the API of the replica of Hugging Face', () => {
  beforeEach(() => {
    hub.clearRequests();
    hub.setQuota({ api: undefined, pages: undefined, resolvers: undefined });
  });
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(ORIGIN + path, init);

  it.each([
    ['/api/models/bert-base-uncased', '/api/models/google-bert/bert-base-uncased'],
    [
      '/api/models/Lantern-Labs/brook-1b-INSTRUCT?blobs=true',
      '/api/models/lantern-labs/brook-1b-instruct?blobs=true',
    ],
    ['/brook-embeddings/brook-embed-s/tree/main', '/brookworks/brook-embed-small/tree/main'],
    [
      '/bert-base-uncased/resolve/main/config.json',
      '/google-bert/bert-base-uncased/resolve/main/config.json',
    ],
  ])('sends %s on with a relative Location', async (from, to) => {
    const response = await get(from, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, to]);
  });

  it('says 401 to strangers asking for what is private or missing, 404 for files and revisions', async () => {
    const missing = await get('/api/models/nobody/nothing');
    expect([missing.status, missing.headers.get('x-error-code')]).toEqual([401, null]);
    expect(await missing.json()).toEqual({ error: 'Invalid username or password.' });
    const base = '/api/models/lantern-labs/brook-1b-instruct';
    const codes = await Promise.all(
      [`${base}/tree/main/no-such-folder`, `${base}/revision/no-such-branch`].map(async (path) =>
        (await get(path)).headers.get('x-error-code'),
      ),
    );
    expect(codes).toEqual(['EntryNotFound', 'RevisionNotFound']);
  });

  it('returns only what expand names, and lists the valid names otherwise', async () => {
    const model = '/api/models/lantern-labs/brook-1b-instruct';
    const info: unknown = await (await get(`${model}?expand[]=sha&expand=tags`)).json();
    expect(Object.keys(info as object).toSorted()).toEqual(['_id', 'id', 'sha', 'tags']);
    const refused = await get(`${model}?expand[]=nonsense`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('usedStorage');
  });

  it('answers 304 to a known ETag', async () => {
    const path = '/api/models/lantern-labs/brook-1b-instruct';
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//);
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('resolves every revision name', async () => {
    const pr = subjects.find(({ id }) => id === 'haruki-dev/sentiment-roberta-ja');
    const commit = pr?.refs.pullRequests[0]?.targetCommit ?? '';
    const base = '/api/models/haruki-dev/sentiment-roberta-ja/tree';
    for (const revision of ['refs%2Fpr%2F1', 'refs/pr/1', commit, commit.slice(0, 7)]) {
      const entries = await (await get(`${base}/${revision}`)).json();
      expect(entries, revision).toContainEqual(expect.objectContaining({ path: 'model.safetensors' }));
    }
    expect(await (await get(`${base}/main`)).json()).not.toContainEqual(
      expect.objectContaining({ path: 'model.safetensors' }),
    );
  });

  it('pages a list by Link', async () => {
    const first = await get('/api/models?limit=20');
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await fetch(next);
    expect(await first.json()).toHaveLength(20);
    expect(await second.json()).toHaveLength(subjects.length - 20);
    expect(second.headers.get('link')).toBeNull();
  });

  it('serves bytes whose hashes are those it tells', async () => {
    const subject = subjects.find(({ id }) => id === 'museum-of-ml/field-notes-bert');
    for (const file of subject?.files ?? []) {
      const bytes = Buffer.from(await (await get(`/${subject?.id}/resolve/main/${file.path}`)).arrayBuffer());
      expect(bytes.length).toBe(file.size);
      if (file.lfs) expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.lfs.oid);
      const kept = Buffer.from(await (await get(`/${subject?.id}/raw/main/${file.path}`)).arrayBuffer());
      expect(createHash('sha1').update(`blob ${kept.length}\0`).update(kept).digest('hex')).toBe(file.oid);
    }
    expect(hub.downloads).toEqual([{ id: subject?.id, path: 'config.json', method: 'GET' }]);
  });

  it('redirects a large file to the CDN, which answers ranges', async () => {
    const path = '/lantern-labs/brook-1b-instruct/resolve/main/model.safetensors';
    const head = await get(path, { method: 'HEAD', redirect: 'manual' });
    expect(head.status).toBe(302);
    expect(head.headers.get('x-linked-etag')).toMatch(/^"[0-9a-f]{64}"$/);
    const part = await get(path, { headers: { range: 'bytes=0-7' } });
    expect([part.status, part.redirected, new URL(part.url).hostname]).toEqual([
      206,
      true,
      'us.aws.cdn.hf.co',
    ]);
    expect(part.headers.get('content-range')).toBe(`bytes 0-7/${head.headers.get('x-linked-size')}`);
    expect((await part.arrayBuffer()).byteLength).toBe(8);
  });

  it('keeps the bytes of a gated model, not its list', async () => {
    const path = '/meridian-research/atlas-8b/resolve/main/model.safetensors';
    const refused = await get(path);
    expect([refused.status, refused.headers.get('x-error-code')]).toEqual([401, 'GatedRepo']);
    expect((await get(path, { headers: { authorization: 'Bearer x' } })).status).toBe(403);
    expect((await get('/api/models/meridian-research/atlas-8b/tree/main')).status).toBe(200);
  });

  it('counts a quota down to 429', async () => {
    hub.setQuota({ api: 1 });
    const last = await get('/api/models?limit=1');
    expect(last.headers.get('ratelimit')).toBe('"api";r=0;t=168');
    expect(last.headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=500;w=300');
    expect((await get('/api/models?limit=1')).status).toBe(429);
    expect((await get('/models')).status).toBe(200);
  });
});
