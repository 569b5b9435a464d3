import { describe, expect, it, vi } from 'vitest';
import { askGithub } from '../../../utils/code-hosts/ask';
import { github } from '../../../utils/code-hosts/github';
import { json } from '../../fixtures/hub-answers';

const from = (url: string): Response => Object.defineProperty(json({ a: 1 }), 'url', { value: url });

describe('GitHub', () => {
  it('is asked without cookies or referrer; its words travel as text', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () =>
      json({ a: 1 }, { headers: { 'x-ratelimit-remaining': '3', 'set-cookie': 'x' } }),
    );
    expect(await askGithub('/repos/a/b', fetch)).toEqual({
      status: 200,
      headers: { 'x-ratelimit-remaining': '3' },
      text: '{"a":1}',
    });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe(`${github.apiOrigin}/repos/a/b`);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    '/repos/../user',
    '/repos/a/b/git/trees/..',
    '@evil.example/',
    '.evil.example/',
    ':1/x',
    '/a#b',
    '',
    '//x',
  ])('is not asked for %j', async (path) => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    expect(await askGithub(path, fetch)).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
    ['leads elsewhere', () => from('https://elsewhere.example/')],
    ['answers without end', () => new Response(new Uint8Array(8_000_001))],
  ])('that %s: no answer', async (_what, reply) => {
    expect(await askGithub('/repos/a/b', async () => reply())).toBeNull();
  });

  it('may rename a repository', async () => {
    expect(
      await askGithub('/repos/a/b', async () => from(`${github.apiOrigin}/repositories/1`)),
    ).not.toBeNull();
  });
});
