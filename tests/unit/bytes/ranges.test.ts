import { describe, expect, it } from 'vitest';
import { allowedFetch } from '../../../utils/bytes/allowed-fetch';
import { BLOCK_BYTES, FIRST_BYTES } from '../../../utils/bytes/limits';
import { TAIL_BYTES } from '../../../utils/formats/archives/zip/end';
import { rangeSource, type RangeOptions } from '../../../utils/bytes/ranges';
import type { ReadFailure } from '../../../utils/bytes/source';

const MEGABYTE = 1_000_000;
const content = Uint8Array.from({ length: MEGABYTE }, (_, index) => (index * 7) % 251);

interface Server {
  readonly fetch: typeof fetch;
  readonly asked: string[];
}

/** A server of `content`; `twist` changes an honest answer. */
function server(twist: (response: Response, range: string) => Response = (response) => response): Server {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (_url, init) => {
      const range = new Headers(init?.headers).get('range') ?? '';
      asked.push(range);
      const [from = 0, to = 0] = range.replace('bytes=', '').split('-').map(Number);
      const end = Math.min(to + 1, content.length);
      const headers = { 'content-range': `bytes ${from}-${end - 1}/${content.length}`, etag: '"one"' };
      return twist(new Response(content.slice(from, end), { status: 206, headers }), range);
    },
  };
}

const open = (fetcher: typeof fetch, more: Partial<RangeOptions> = {}) =>
  rangeSource({
    url: 'https://hub.example/file',
    fetch: fetcher,
    budget: { bytes: 10 * MEGABYTE, requests: 100 },
    mayRead: () => true,
    ...more,
  });

const failure = (of: ReadFailure) => expect.objectContaining({ failure: of }) as unknown;

describe('an honest server', () => {
  it('gives every byte at every place, and each block once', async () => {
    const { fetch: fetcher, asked } = server();
    const source = await open(fetcher);
    expect(source.size).toBe(MEGABYTE);
    const places = [
      [0, 10],
      [BLOCK_BYTES - 3, 6],
      [FIRST_BYTES - 3, 6],
      [MEGABYTE - 5, 50],
      [200_000, 150_000],
      [3, FIRST_BYTES * 3],
    ] as const;
    for (const [offset, length] of places) {
      const bytes = await source.read(offset, length);
      expect(Buffer.compare(bytes, content.subarray(offset, offset + length))).toBe(0);
    }
    const before = asked.length;
    for (const [offset, length] of places) await source.read(offset, length);
    expect(asked.length).toBe(before);
    expect(source.bytesRead).toBeLessThanOrEqual(MEGABYTE);
  });

  it('joins near blocks into one request', async () => {
    const { fetch: fetcher, asked } = server();
    const source = await open(fetcher);
    await source.read(FIRST_BYTES, BLOCK_BYTES * 5);
    expect(asked).toHaveLength(2);
  });

  it('asks for no more than the blocks that a read touches, and for none that it has', async () => {
    const { fetch: fetcher, asked } = server();
    const source = await open(fetcher);
    await source.read(500_000, 10);
    const start = Math.floor(500_000 / BLOCK_BYTES) * BLOCK_BYTES;
    await source.read(FIRST_BYTES - 10, 20);
    await source.read(start - 1, BLOCK_BYTES + 2);
    const ranges = [
      [0, FIRST_BYTES],
      [start, start + BLOCK_BYTES],
      [FIRST_BYTES, FIRST_BYTES + BLOCK_BYTES],
      [start - BLOCK_BYTES, start],
      [start + BLOCK_BYTES, start + 2 * BLOCK_BYTES],
    ] as const;
    expect(asked).toEqual(ranges.map(([from, to]) => `bytes=${from}-${to - 1}`));
    expect(source.bytesRead).toBe(FIRST_BYTES + 4 * BLOCK_BYTES);
  });

  it('costs a torch zip of any size at most its pickle and 128 KB, in three requests', async () => {
    for (const [pickleAt, pickleBytes] of [
      [64, 1],
      [64, 200_000],
      [300_001, 100_000],
    ] as const) {
      const { fetch: fetcher, asked } = server();
      const source = await open(fetcher);
      await source.read(0, 4096);
      await source.read(MEGABYTE - TAIL_BYTES, TAIL_BYTES);
      await source.read(pickleAt, pickleBytes);
      expect(asked.length).toBeLessThanOrEqual(3);
      expect(source.bytesRead).toBeLessThanOrEqual(pickleBytes + 128_000);
    }
  });

  it('is asked once more when the connection breaks', async () => {
    const { fetch: fetcher, asked } = server();
    let broken = true;
    const source = await open(async (...request) => {
      if (!broken) return fetcher(...request);
      broken = false;
      throw new TypeError('connection reset');
    });
    expect(source.size).toBe(MEGABYTE);
    expect(asked).toHaveLength(1);
  });

  it('is not asked again for free: a first failure may have been a circle of redirects', async () => {
    let asked = 0;
    const budget = { bytes: MEGABYTE, requests: 32 };
    const circle = () => {
      asked += 1;
      return Promise.reject(new TypeError('too many redirects'));
    };
    await expect(open(circle, { budget })).rejects.toEqual(failure('network'));
    await expect(open(circle, { budget })).rejects.toEqual(failure('budget'));
    expect(asked).toBe(1);
  });

  it('counts a redirect as a request', async () => {
    const { fetch: fetcher } = server((response) =>
      Object.defineProperty(response, 'redirected', { value: true }),
    );
    const budget = { bytes: MEGABYTE, requests: 32 };
    await open(fetcher, { budget });
    expect(budget.requests).toBe(30);
  });

  it.each([
    'https://hub.example/a/../file',
    'https://hub.example/a/%252e%252e/file',
    'https://hub.example/#x',
  ])('is not asked at %s', async (url) => {
    const { fetch: fetcher, asked } = server();
    await expect(open(fetcher, { url })).rejects.toEqual(failure('refused'));
    expect(asked).toEqual([]);
  });

  it('is not asked without the reader’s permission', async () => {
    const { fetch: fetcher, asked } = server();
    const refused = open(allowedFetch(fetcher, async () => false));
    await expect(refused).rejects.toEqual(failure('refused'));
    expect(asked).toEqual([]);
  });

  it('reads nothing past the end, and nothing for nothing', async () => {
    const source = await open(server().fetch);
    expect(await source.read(MEGABYTE, 10)).toHaveLength(0);
    await expect(source.read(MEGABYTE + 1, 1)).rejects.toEqual(failure('past-end'));
  });
});

describe('a server that lies or fails', () => {
  const part = (status: number, headers: Record<string, string>, length = FIRST_BYTES) =>
    new Response(content.slice(0, length), { status, headers });
  const range = `bytes 0-${FIRST_BYTES - 1}/${MEGABYTE}`;
  const cases: readonly [string, () => Response, ReadFailure][] = [
    ['ignores ranges', () => part(200, {}), 'refused'],
    [
      'names another range',
      () => part(206, { 'content-range': `bytes 10-${FIRST_BYTES + 9}/${MEGABYTE}` }),
      'refused',
    ],
    [
      'starts later than asked',
      () => part(206, { 'content-range': range.replace('0-', '10-') }, FIRST_BYTES - 10),
      'refused',
    ],
    ['names no size', () => part(206, { 'content-range': 'bytes 0-32767/*' }), 'refused'],
    ['sends less than it says', () => part(206, { 'content-range': range }, 100), 'refused'],
    ['sends more than it says', () => part(206, { 'content-range': range }, FIRST_BYTES + 1), 'refused'],
    ['refuses', () => part(403, {}), 'refused'],
    ['has nothing there', () => part(416, {}), 'past-end'],
    [
      'is gone',
      () => {
        throw new TypeError('network');
      },
      'network',
    ],
  ];
  it.each(cases)('%s', async (_name, answer, expected) => {
    await expect(open(async () => answer())).rejects.toEqual(failure(expected));
  });

  it('takes a 200 that says which part it is', async () => {
    const fetcher = server(
      (response) => new Response(response.body, { status: 200, headers: response.headers }),
    );
    expect((await open(fetcher.fetch)).size).toBe(MEGABYTE);
  });

  it.each([
    ['size', { 'content-range': `bytes 65536-73727/${MEGABYTE - 1}`, etag: '"one"' }],
    ['ETag', { 'content-range': `bytes 65536-73727/${MEGABYTE}`, etag: '"two"' }],
  ])('changes its %s between ranges', async (_name, headers) => {
    const fetcher = server((response, asked) =>
      asked.startsWith('bytes=0-') ? response : new Response(response.body, { status: 206, headers }),
    );
    const source = await open(fetcher.fetch);
    await expect(source.read(BLOCK_BYTES * 8, 10)).rejects.toEqual(failure('changed'));
  });

  it('gives other bytes at a second time than at the first, whose digest would be compared', async () => {
    const long = new Uint8Array(3 * MEGABYTE);
    let asked = 0;
    const source = await open(async (_url, init) => {
      const [from = 0, to = 0] = (new Headers(init?.headers).get('range') ?? '')
        .slice(6)
        .split('-')
        .map(Number);
      const sent = long.slice(from, to + 1);
      if (asked++ > 0 && from === 0) sent[9] = 1;
      const headers = { 'content-range': `bytes ${from}-${from + sent.length - 1}/${long.length}` };
      return new Response(sent, { status: 206, headers });
    });
    await expect(source.read(0, long.length)).rejects.toEqual(failure('changed'));
  });

  it('leads to another site', async () => {
    const fetcher = server((response) => {
      Object.defineProperty(response, 'url', { value: 'https://elsewhere.example/' });
      return response;
    });
    await expect(open(fetcher.fetch, { mayRead: () => false })).rejects.toEqual(failure('refused'));
  });
});

describe('limits', () => {
  it('stops at the budget of requests and of bytes', async () => {
    const requests = await open(server().fetch, { budget: { bytes: MEGABYTE, requests: 1 } });
    await expect(requests.read(FIRST_BYTES, 1)).rejects.toEqual(failure('budget'));
    const bytes = await open(server().fetch, { budget: { bytes: FIRST_BYTES + 10, requests: 9 } });
    await expect(bytes.read(FIRST_BYTES, 1)).rejects.toEqual(failure('budget'));
  });

  it('stops when it is cancelled, and tells progress until then', async () => {
    const abort = new AbortController();
    const progress: number[] = [];
    const source = await open(server().fetch, {
      signal: abort.signal,
      onProgress: (read) => progress.push(read),
    });
    await source.read(FIRST_BYTES, 1);
    abort.abort();
    await expect(source.read(BLOCK_BYTES * 8, 1)).rejects.toEqual(failure('cancelled'));
    expect(progress).toEqual([FIRST_BYTES, FIRST_BYTES + BLOCK_BYTES]);
  });
});
