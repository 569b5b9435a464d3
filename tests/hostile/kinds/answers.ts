import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Fault } from '../../hub/contract';
import type { Evidence, LookKind } from '../contract';
import { answer, CLEAN, file, info, MASKED, UNSAFE, type Info } from '../change';

type Action = Fault['action'];
interface More {
  readonly model?: string;
  readonly evidence?: Evidence;
  readonly stalls?: boolean;
  readonly afterwards?: 'same';
}

const BOMB = 100_000_000;
const JSON_TYPE = { 'content-type': 'application/json' };
const packed = (encoding: 'gzip' | 'br', body: Buffer): Action => ({
  kind: 'answer',
  headers: { ...JSON_TYPE, 'content-encoding': encoding },
  body,
});
const text = (body: string, headers: Record<string, string> = {}): Action => ({
  kind: 'answer',
  body,
  headers,
});

/** Every answer of the hub's API about the model, or only the first `times`. */
function kind(name: string, action: Action, more: More & { readonly times?: number } = {}): LookKind {
  const { model = UNSAFE, evidence, stalls, afterwards, times } = more;
  return {
    name: `the API: ${name}`,
    group: 'answers',
    where: 'node',
    ...(evidence && { evidence: [evidence] }),
    ...(stalls && { stalls }),
    visits: [
      { model, hostility: answer(model, action, times) },
      ...(afterwards === undefined ? [] : [{ model, wants: afterwards, again: true }]),
    ],
  };
}

const status = (code: 401 | 403 | 404 | 429 | 500 | 503, headers?: Record<string, string>): Action => ({
  kind: 'status',
  status: code,
  ...(headers && { headers }),
});
const told = (name: string, change: (json: Info) => unknown, model = UNSAFE): LookKind => ({
  name: `model info: ${name}`,
  group: 'answers',
  where: 'node',
  visits: [{ model, hostility: info(model, change) }],
});

/** Answers of the API that are late, huge, broken, or of another shape. */
export const ANSWERS: readonly LookKind[] = [
  ...([401, 403, 404, 500, 503] as const).map((code) =>
    kind(String(code), status(code), { afterwards: 'same' }),
  ),
  kind('429 until the year 2100', status(429, { 'retry-after': '2400000000' })),
  kind('429 with a date that is none', status(429, { 'retry-after': 'later' })),
  {
    ...kind('one 500, and then nothing wrong', status(500), { times: 1 }),
    evidence: ['S3.1 one 500 degrades without a retry'],
    visits: [
      { model: MASKED, hostility: answer(MASKED, status(500), 1) },
      { model: MASKED, off: 60_000, wants: 'same' },
    ],
  },
  kind('cut in the middle', { kind: 'broken-json' }, { afterwards: 'same' }),
  kind('a list', { kind: 'wrong-shape', body: [1, 2] }),
  kind('null', { kind: 'wrong-shape', body: null }),
  kind('a text', { kind: 'wrong-shape', body: 'safe' }),
  kind('an object without anything', { kind: 'wrong-shape', body: {} }),
  kind('nothing at all', text('')),
  kind('50 MB', { kind: 'huge' }),
  kind('7.9 MB of [', text('['.repeat(7.9e6))),
  kind('a page of HTML', text('<!doctype html><title>Log in</title>', { 'content-type': 'text/html' })),
  kind('500 MB in gzip', packed('gzip', gzipSync(Buffer.alloc(BOMB / 2, '[')))),
  kind('100 MB in brotli', packed('br', brotliCompressSync(Buffer.alloc(BOMB / 4, ' ')))),
  kind('gzip that is none', packed('gzip', Buffer.from('no gzip'))),
  kind('304, which nobody asked for', { kind: 'answer', status: 304, body: '' }),
  kind('JSON behind a mark of byte order', text('\ufeff{}')),
  kind('JSON with a name twice', text(`{"id":"${UNSAFE}","id":"${CLEAN}","siblings":[]}`)),
  kind('closed without an answer', { kind: 'drop' }, { afterwards: 'same' }),
  kind('cut after 100 bytes', { kind: 'ends', after: 100, how: 'cut' }, { afterwards: 'same' }),
  kind(
    'silent for good',
    { kind: 'slow', ms: 60_000 },
    {
      stalls: true,
      evidence: 'S3.2 a stalled answer is told as out of reach',
    },
  ),
  kind('silent after 100 bytes', { kind: 'ends', after: 100, how: 'silent' }, { stalls: true }),
  told('siblings of every wrong type', (json) => ({
    ...json,
    siblings: [null, 7, 'x', {}, { rfilename: 7 }],
  })),
  told('no siblings', ({ siblings: _none, ...json }) => json),
  told('sizes below nothing', (json) => ({
    ...json,
    siblings: json.siblings.map((one) => ({ ...one, size: -5, lfs: { size: -5, sha256: '' } })),
  })),
  told('sizes beyond all', (json) => ({
    ...json,
    siblings: json.siblings.map((one) => ({ ...one, size: 1e308 })),
  })),
  told('every file twice', (json) => ({ ...json, siblings: [...json.siblings, ...json.siblings] })),
  told('one digest for all files', (json) => ({
    ...json,
    siblings: json.siblings.map((one) => ({
      ...one,
      blobId: 'b'.repeat(40),
      lfs: { sha256: 'b'.repeat(64) },
    })),
  })),
  told('paths that leave the repository', (json) => ({
    ...json,
    siblings: json.siblings.map((one) => ({ ...one, rfilename: `../../${String(one['rfilename'])}` })),
  })),
  told('tags that are objects', (json) => ({ ...json, tags: [{}, [], null], cardData: 'mit', gated: {} })),
  {
    name: '100,000 files',
    group: 'answers',
    where: 'node',
    evidence: ['S2.11 100,000 files'],
    visits: [
      {
        model: MASKED,
        hostility: [
          ...info(MASKED, (json) => ({
            ...json,
            siblings: [
              ...json.siblings,
              ...Array.from({ length: 100_000 }, (_, index) => ({
                rfilename: `data/part-${index}.txt`,
                size: 9,
                blobId: index.toString(16).padStart(40, '0'),
              })),
            ],
          })),
          ...file(MASKED, { kind: 'status', status: 404 }, 'data/'),
        ],
      },
    ],
  },
];
