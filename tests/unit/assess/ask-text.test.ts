import { describe, expect, it, vi } from 'vitest';
import { askedFrom, createAskers } from '../../../utils/assess/ask';
import { createQuota } from '../../../utils/assess/quota';
import { huggingfaceApi } from '../../../utils/hubs/huggingface/api';
import { API_ORIGIN } from '../../../utils/hubs/huggingface/hub';
import type { Failure } from '../../../utils/model/slot';
import { json, plainText } from '../../fixtures/hub-answers';

const HUB = askedFrom(huggingfaceApi, API_ORIGIN);
const URL_OF_TEXT = 'https://huggingface.co/acme/anchor-7b/raw/main/README.md';
const askersOf = (fetch: typeof globalThis.fetch, calls = 4) =>
  createAskers({ site: HUB, fetch, quota: createQuota(huggingfaceApi.rateLimit), now: () => 0, calls });
const replying = (reply: () => Response) => askersOf(async () => reply()).askText(URL_OF_TEXT, 100);

describe('bytes', () => {
  const FILE = 'https://huggingface.co/acme/anchor-7b/raw/main/model.sig';
  const bytes = new Uint8Array([0, 255, 239, 187, 191, 1]);
  const from = (url: string, mayRead?: (url: string) => boolean) => {
    const fetch = vi.fn(async () => Object.defineProperty(new Response(bytes), 'url', { value: url }));
    const options = { site: HUB, fetch, quota: createQuota(huggingfaceApi.rateLimit), now: () => 0 };
    return { fetch, ...createAskers({ ...options, ...(mayRead && { mayRead }) }) };
  };

  it('come as they are, asked for without cookies or referrer', async () => {
    const { fetch, askBytes } = from(FILE);
    expect(await askBytes(FILE, 6)).toEqual({ ok: true, bytes });
    expect(fetch).toHaveBeenCalledWith(
      FILE,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it('no more of them than allowed', async () => {
    expect(await from(FILE).askBytes(FILE, 5)).toEqual({ ok: false, failure: 'too-large' });
  });

  it('are an answer only when they are those of the list', async () => {
    const listed = { path: 'model.sig', size: 6, blobId: null, sha256: null, xetHash: null, scan: null };
    expect(await from(FILE).askBytes(FILE, 9, listed)).toEqual({ ok: true, bytes });
    const differ = { ok: false, failure: 'bytes-differ' };
    expect(await from(FILE).askBytes(FILE, 9, { ...listed, size: 5 })).toEqual(differ);
    expect(await from(FILE).askBytes(FILE, 9, { ...listed, blobId: '0'.repeat(40) })).toEqual(differ);
  });

  it('from the hub, or from where its large files are, and from nowhere else', async () => {
    const no = { ok: false, failure: 'other-host' };
    const cdn = 'https://cdn-lfs.huggingface.co/x';
    expect(await from(cdn).askBytes(FILE, 9)).toEqual(no);
    expect(await from(cdn, (url) => url === cdn).askBytes(FILE, 9)).toMatchObject({ ok: true });
    const elsewhere = from(FILE, () => true);
    expect(await elsewhere.askBytes('https://example.org/x', 9)).toEqual(no);
    expect(elsewhere.fetch).not.toHaveBeenCalled();
    // A wider word for bytes is none for texts.
    expect(await from(cdn, () => true).askText(URL_OF_TEXT, 9)).toEqual(no);
  });
});

describe('a text', () => {
  it('is asked for without cookies or referrer, as plain text', async () => {
    const fetch = vi.fn(async () => plainText('# 云海'));
    expect(await askersOf(fetch).askText(URL_OF_TEXT, 100)).toEqual({ ok: true, text: '# 云海' });
    expect(fetch).toHaveBeenCalledWith(
      URL_OF_TEXT,
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'text/plain' },
      }),
    );
  });

  it('and a question share one budget', async () => {
    const { ask, askText } = askersOf(async () => plainText('{}'), 2);
    expect(await ask('/api/x')).toMatchObject({ ok: true });
    expect(await askText(URL_OF_TEXT, 100)).toMatchObject({ ok: true });
    expect(await askText(URL_OF_TEXT, 100)).toEqual({ ok: false, failure: 'call-budget' });
    expect(await ask('/api/x')).toEqual({ ok: false, failure: 'call-budget' });
  });

  it.each<[string, Failure, () => Response]>([
    ['JSON', 'unreadable', () => json({}, { headers: { 'content-type': 'application/json' } })],
    [
      'a page',
      'unreadable',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['of no type', 'unreadable', () => new Response(new Uint8Array([35]))],
    [
      'the pointer of a large file',
      'unreadable',
      () => plainText('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'),
    ],
    ['bytes', 'unreadable', () => plainText('a\0b')],
    ['longer than the limit', 'too-large', () => plainText('x'.repeat(101))],
    [
      'of a gated repository',
      'gated',
      () => new Response('', { status: 401, headers: { 'x-error-code': 'GatedRepo' } }),
    ],
    ['that is not there', 'not-found', () => new Response('', { status: 404 })],
    [
      'from another host',
      'other-host',
      () => Object.defineProperty(plainText('x'), 'url', { value: 'https://cdn.example/x' }),
    ],
  ])('%s: %s', async (_what, failure, reply) => {
    expect(await replying(reply)).toEqual({ ok: false, failure });
  });

  it('of another host is not asked for at all', async () => {
    const fetch = vi.fn(async () => plainText('x'));
    expect(await askersOf(fetch).askText('https://evil.example/README.md', 100)).toEqual({
      ok: false,
      failure: 'other-host',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('of exactly the limit is read', async () => {
    expect(await replying(() => plainText('x'.repeat(100)))).toMatchObject({ ok: true });
  });
});
