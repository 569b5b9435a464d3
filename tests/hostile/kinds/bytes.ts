import type { Fault } from '../../hub/contract';
import { sparse } from '../../hub/content/source';
import { torchZip } from '../../hub/content/pickle';
import type { LookKind } from '../contract';
import { bytes, CLEAN, file, MASKED } from '../change';

type Action = Fault['action'];

const BENIGN = torchZip(['collections.OrderedDict', 'torch._utils._rebuild_tensor_v2']);
/** As long as the true file, which names `posix.getpid` in the place of a type: only a digest tells them apart. */
const SAME_SIZE = torchZip(['collections.OrderedDict', 'torch._utils._rebuild_tensor_v2', 'torch.bfloat16']);
const EMPTY_PICKLE = bytes([0x80, 2, 0x7d, 0x2e]);
/** Six bytes, as in the fault that was found: an empty dict, and a stop. */
const SIX = bytes([0x80, 4, 0x7d, 0x94, 0x30, 0x2e]);
const NO_WEIGHTS = bytes('<!doctype html><title>Log in</title>');

/** Settings are read too, and are told apart: what is lied about is the file that a load unpickles. */
const NOT_SETTINGS = String.raw`(?!.*\.json)`;

/** A file host that lies about one file; afterwards it is honest, and nothing of the lie is left. */
function kind(name: string, action: Action, model = MASKED): LookKind {
  return {
    name,
    group: 'bytes',
    where: 'node',
    evidence: ['S1.2 bytes are never compared with the listing'],
    ...((action.kind === 'ends' || action.kind === 'slow') && { stalls: true }),
    visits: [
      { model, hostility: file(model, action, NOT_SETTINGS) },
      { model, again: true, wants: 'same' },
    ],
  };
}

const range = (contentRange: string | null, status?: number): Action => ({
  kind: 'range',
  contentRange,
  source: BENIGN,
  ...(status !== undefined && { status }),
});

/** Lying sizes and ranges, other bytes, no bytes, bytes that never end. */
export const BYTES: readonly LookKind[] = [
  kind('six bytes for a file of kilobytes', {
    kind: 'range',
    contentRange: 'bytes 0-5/6',
    source: SIX,
    status: 206,
  }),
  kind('other bytes of another size', { kind: 'bytes', source: BENIGN }),
  kind('other bytes of the same size', { kind: 'bytes', source: SAME_SIZE }),
  kind('an empty pickle', { kind: 'bytes', source: EMPTY_PICKLE }),
  kind('no byte', { kind: 'bytes', source: bytes('') }),
  kind('only zeros', { kind: 'bytes', source: bytes(Array.from({ length: 2000 }, () => 0)) }),
  kind('a login page', { kind: 'bytes', source: NO_WEIGHTS }),
  kind('a login page with 200 and no range', {
    kind: 'answer',
    headers: { 'content-type': 'text/html' },
    body: '<html>',
  }),
  kind('the pointer instead of the file', {
    kind: 'bytes',
    source: bytes('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'),
  }),
  kind('a tensor file instead of a pickle', { kind: 'bytes', source: bytes(`\x08\0\0\0\0\0\0\0{}      `) }),
  kind('a terabyte', { kind: 'bytes', source: sparse(Buffer.from([0x80, 2, 0x7d, 0x2e]), 1e12) }),
  kind('another part than the one asked for', { kind: 'lying-range' }),
  kind('no word on which part it is', range(null)),
  kind('206 without a range', range(null, 206)),
  kind('a range that ends before it starts', range('bytes 9-2/400')),
  kind('a range of no number', range('bytes a-b/c')),
  kind('a range of an unknown total', range('bytes 0-32767/*')),
  kind('a range of a negative total', range('bytes 0-32767/-1')),
  kind('a total beyond all numbers', range('bytes 0-32767/9007199254740993')),
  kind('a smaller total than the listing’s', range(`bytes 0-${BENIGN.size - 1}/${BENIGN.size}`)),
  kind('416', { kind: 'answer', status: 416, headers: { 'content-range': 'bytes */0' }, body: '' }),
  kind('500', { kind: 'status', status: 500 }),
  kind('404', { kind: 'status', status: 404 }),
  kind('a range that is packed', {
    kind: 'answer',
    status: 206,
    headers: { 'content-encoding': 'gzip', 'content-range': 'bytes 0-5/6' },
    body: 'no gzip',
  }),
  kind('closed without an answer', { kind: 'drop' }),
  kind('cut after 20 bytes', { kind: 'ends', after: 20, how: 'cut' }),
  kind('silent after 20 bytes', { kind: 'ends', after: 20, how: 'silent' }),
  kind('never an answer', { kind: 'slow', ms: 60_000 }),
  kind('a pickle under the name of tensors', { kind: 'bytes', source: EMPTY_PICKLE }, CLEAN),
  kind(
    'a script under the name of tensors',
    { kind: 'bytes', source: bytes('import os\nos.system("id")\n') },
    CLEAN,
  ),
];
