import { expect, it } from 'vitest';
import { urlName, urlSource } from '../../../cli/src/sources/url';
import { ReadError } from '../../../utils/bytes/source';

const CONTENT = new TextEncoder().encode('0123456789');

/** A web where some addresses redirect and every other one has the file. */
function web(redirects: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetcher: typeof fetch = async (input) => {
    const { url } = new Request(input);
    asked.push(url);
    const to = redirects[url];
    if (to !== undefined) return new Response(null, { status: 302, headers: { location: to } });
    const headers = { 'content-range': `bytes 0-9/${CONTENT.length}` };
    const response = new Response(CONTENT, { status: 206, headers });
    return Object.defineProperty(response, 'url', { value: url });
  };
  return { asked, fetcher };
}

const FILE = 'https://models.example/a.bin';
const HUB_FILE = 'https://huggingface.co/acme/anchor/resolve/main/a.bin';

it.each([
  ['the file itself', FILE, {}],
  ['another path of the host', FILE, { [FILE]: '/b.bin' }],
  ['the file host of a hub', HUB_FILE, { [HUB_FILE]: 'https://us.aws.cdn.hf.co/x' }],
])('reads %s', async (_, url, redirects) => {
  const { fetcher } = web(redirects);
  const source = await urlSource(url, fetcher);
  expect(new TextDecoder().decode(await source.read(2, 3))).toBe('234');
});

it.each([
  ['another host', FILE, 'https://elsewhere.example/a.bin'],
  ['another port', FILE, 'https://models.example:8443/a.bin'],
  ['a weaker protocol', FILE, 'http://models.example/a.bin'],
  ['a host that is not the hub’s', HUB_FILE, 'https://hf.co.example/x'],
  ['the file host of a hub that was not asked', FILE, 'https://us.aws.cdn.hf.co/x'],
])('does not even ask %s', async (_, url, to) => {
  const { asked, fetcher } = web({ [url]: to });
  await expect(urlSource(url, fetcher)).rejects.toEqual(new ReadError('refused'));
  expect(asked).toEqual([url]);
});

it('ends where redirects go in a circle', async () => {
  const { asked, fetcher } = web({ [FILE]: FILE });
  await expect(urlSource(FILE, fetcher)).rejects.toEqual(new ReadError('refused'));
  expect(asked.length).toBeLessThan(10);
});

it('names a file without its signature', () => {
  expect(urlName(`${FILE}?Signature=secret`)).toBe(FILE);
});
