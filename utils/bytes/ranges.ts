import { staysInPlace } from './address';
import { NotAllowed } from './allowed-fetch';
import { gathered } from './gathered';
import { BLOCK_BYTES, BLOCKS_KEPT, FIRST_BYTES, HIDDEN_HOPS, REQUEST_TIMEOUT_MS } from './limits';
import { ReadError, type ByteSource } from './source';

/** What reading may cost, shared by all files that draw on it. */
export interface ReadBudget {
  bytes: number;
  requests: number;
  /** Whether a request drawn from it was answered: then one that fails did not go round in a circle. */
  answered?: boolean;
}

export interface RangeOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly budget: ReadBudget;
  /** Whether a response's final address may be read from: the hub itself or its own file hosts. */
  readonly mayRead: (url: string) => boolean;
  readonly signal?: AbortSignal;
  /** Called after every request, with the bytes of this file fetched so far. */
  readonly onProgress?: (bytesRead: number) => void;
}

/** A file behind ranges, and all its bytes when all of them came. */
export interface RangeSource extends ByteSource {
  /** Null while a byte was not fetched. */
  readonly whole: () => Uint8Array<ArrayBuffer> | null;
}

/** What must stay the same from one range to the next. */
interface Identity {
  readonly size: number;
  readonly etag: string | null;
}

interface Part extends Identity {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * A file behind HTTP ranges (RFC 9110 §14). The first request is `bytes=0-…` of some blocks and tells the size;
 * later ones ask for whole blocks, those in a row together. Nothing is asked twice while it is kept. A server that
 * ignores ranges, changes the object between ranges or answers with another range ends in a `ReadError`.
 */
export async function rangeSource(options: RangeOptions): Promise<RangeSource> {
  let bytesRead = 0;
  const request = async (start: number, end: number): Promise<Part> => {
    const part = await fetchRange(options, start, end);
    bytesRead += part.bytes.length;
    options.onProgress?.(bytesRead);
    return part;
  };
  const first = await request(0, FIRST_BYTES);
  const { size } = first;
  const blocks = new Map<number, Uint8Array>();
  keep(blocks, first);
  const all = gathered(size);
  all.add(first);
  const more = async (start: number, end: number): Promise<Part> => {
    const part = await same(request(start, end), first);
    all.add(part);
    return part;
  };

  return {
    size,
    whole: all.whole,
    get bytesRead() {
      return bytesRead;
    },
    async read(offset, length) {
      const end = Math.min(offset + length, size);
      if (offset < 0 || offset > size) throw new ReadError('past-end');
      if (end === offset) return new Uint8Array();
      // A long run is handed over as it is: it would push everything else out of the blocks.
      if (end - offset > LONG_READ_BYTES) return (await more(offset, end)).bytes;
      const needed = new Map<number, Uint8Array>();
      for (let block = blockOf(offset); block * BLOCK_BYTES < end; block += 1) {
        const kept = blocks.get(block);
        if (kept !== undefined) needed.set(block, kept);
      }
      for (const [from, to] of missing(needed, offset, end, size)) {
        const part = await more(from, to);
        keep(needed, part);
        keep(blocks, part);
      }
      for (const oldest of blocks.keys()) {
        if (blocks.size <= BLOCKS_KEPT) break;
        blocks.delete(oldest);
      }
      return join(needed, offset, end);
    },
  };
}

/** Half of what is kept: a read of this size never evicts what it needs itself. */
const LONG_READ_BYTES = (BLOCK_BYTES * BLOCKS_KEPT) / 2;

const blockOf = (offset: number): number => Math.floor(offset / BLOCK_BYTES);

/** A part of the object that was opened: size and ETag are what they were. */
async function same(asked: Promise<Part>, { size, etag }: Identity): Promise<Part> {
  const part = await asked;
  if (part.size !== size || part.etag !== etag) throw new ReadError('changed');
  return part;
}

/** The runs of blocks between `offset` and `end` that are not there. */
function missing(
  blocks: ReadonlyMap<number, Uint8Array>,
  offset: number,
  end: number,
  size: number,
): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let block = blockOf(offset); block * BLOCK_BYTES < end; block += 1) {
    if (blocks.has(block)) continue;
    const [from, to] = [block * BLOCK_BYTES, Math.min((block + 1) * BLOCK_BYTES, size)];
    const last = runs.at(-1);
    if (last !== undefined && from === last[1]) last[1] = to;
    else runs.push([from, to]);
  }
  return runs;
}

function keep(blocks: Map<number, Uint8Array>, { start, bytes }: Part): void {
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    blocks.set(blockOf(start + at), bytes.subarray(at, at + BLOCK_BYTES));
  }
}

/** Every block from `offset` to `end` is in `blocks`: they were kept or have just been fetched. */
function join(blocks: ReadonlyMap<number, Uint8Array>, offset: number, end: number): Uint8Array {
  const joined = new Uint8Array(end - offset);
  for (let block = blockOf(offset); block * BLOCK_BYTES < end; block += 1) {
    const bytes = blocks.get(block);
    const start = block * BLOCK_BYTES;
    const from = Math.max(offset, start);
    const part = bytes?.subarray(from - start, Math.min(end - start, BLOCK_BYTES));
    if (part === undefined) throw new ReadError('network');
    if (from === offset && from + part.length >= end) return part;
    joined.set(part, from - offset);
  }
  return joined;
}

/** Asks twice when the connection breaks, while the budget lasts: one that idled too long does so at its first use. */
async function fetchRange(options: RangeOptions, start: number, end: number): Promise<Part> {
  try {
    return await askRange(options, start, end);
  } catch (error) {
    const broke = error instanceof ReadError && error.failure === 'network';
    if (broke && options.budget.requests > 0) return askRange(options, start, end);
    throw error;
  }
}

async function askRange(options: RangeOptions, start: number, end: number): Promise<Part> {
  const { budget, signal } = options;
  if (signal?.aborted) throw new ReadError('cancelled');
  if (!staysInPlace(options.url)) throw new ReadError('refused');
  if (budget.requests <= 0 || budget.bytes < end - start) throw new ReadError('budget');
  budget.requests -= 1;
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const abort = new AbortController();
  const signals = AbortSignal.any([timeout, abort.signal, ...(signal ? [signal] : [])]);
  try {
    // The address given is asked every time: a signed one behind it may expire, and is then made anew.
    const response = await options.fetch(options.url, {
      headers: { range: `bytes=${start}-${end - 1}` },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // To the hosts of the hub's files. Each hop is checked by the browser against our own policy (`connect-src`).
      redirect: 'follow',
      signal: signals,
    });
    budget.answered = true;
    // The browser hides how many redirects there were; at least one.
    if (response.redirected) budget.requests -= 1;
    const part = await readPart(response, start, end, options.mayRead);
    budget.bytes -= part.bytes.length;
    return part;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if (error instanceof NotAllowed) throw new ReadError('refused');
    if (budget.answered !== true) payForCircle(budget);
    throw new ReadError(signal?.aborted ? 'cancelled' : timeout.aborted ? 'deadline' : 'network');
  } finally {
    // Whatever was not read of the body (a server that ignores ranges sends all of it) is dropped here.
    abort.abort();
  }
}

/** Nothing tells a broken connection from a circle of redirects. What would not pay for another one is not begun. */
function payForCircle(budget: ReadBudget): void {
  budget.requests -= HIDDEN_HOPS;
  if (budget.requests <= HIDDEN_HOPS) budget.requests = 0;
}

const CONTENT_RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/;

/** A 206, or a 200 that says by `Content-Range` which part it is, holding exactly what was asked for. */
async function readPart(
  response: Response,
  start: number,
  end: number,
  mayRead: RangeOptions['mayRead'],
): Promise<Part> {
  if (response.url !== '' && !mayRead(response.url)) throw new ReadError('refused');
  if (!response.ok) throw new ReadError(response.status === 416 ? 'past-end' : 'refused');
  const range = CONTENT_RANGE.exec(response.headers.get('content-range') ?? '');
  const size = Number(range?.[3] ?? Number.NaN);
  const from = Number(range?.[1] ?? Number.NaN);
  const to = Number(range?.[2] ?? Number.NaN) + 1;
  if (from !== start || to !== Math.min(end, size)) throw new ReadError('refused');
  const bytes = await readExactly(response, to - from);
  return { start, bytes, size, etag: response.headers.get('etag') };
}

/** The body, when it has exactly `length` bytes; a longer or shorter one lied about its range. */
async function readExactly(response: Response, length: number): Promise<Uint8Array> {
  if (response.body === null) throw new ReadError('network');
  const bytes = new Uint8Array(length);
  let at = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (at + chunk.length > length) throw new ReadError('refused');
    bytes.set(chunk, at);
    at += chunk.length;
  }
  if (at !== length) throw new ReadError('refused');
  return bytes;
}
