import { FILE_BYTES, FILE_REQUESTS } from '../../utils/bytes/limits';
import { rangeSource } from '../../utils/bytes/ranges';
import type { ByteSource } from '../../utils/bytes/source';
import { inspectFile } from '../../utils/formats/inspect';
import { TAIL_BYTES } from '../../utils/formats/archives/zip/end';
import { huggingfaceApi } from '../../utils/hubs/huggingface/api';
import { keepOnCdn } from '../hub/sites/huggingface/api/files';
import { hubFetch } from '../hub/fetch';
import { startHub, type Hub } from '../hub/server';
import { plain } from '../hub/sites/huggingface/subjects/files';
import { modelFile } from '../hub/sites/huggingface/subjects/repository';
import { checkpoints, type Checkpoint } from './checkpoints';
import type { Measure, Row } from './contract';
import { atMost, exactly, shown } from './rows';

/** Before each answer, as to a server on another continent. */
const LATENCY_MS = 50;

/** DESIGN §9: one checkpoint, any size. KB = 1000 bytes. */
const ZIP_REQUESTS = 3;
const BESIDE_PICKLE_KB = 128;

interface Aim {
  readonly requests: number;
  /** KB besides pickle or header. */
  readonly beside: number;
}

const ZIP: Aim = { requests: ZIP_REQUESTS, beside: BESIDE_PICKLE_KB };
/** The old format says nowhere how long its pickles are: windows that double, and a look behind the last one. */
const LEGACY: Aim = { requests: 5, beside: 256 };
/** The first request tells the header's length, the second has the rest; readers look ahead by 64 KB. */
const SAFETENSORS: Aim = { requests: 2, beside: 64 };
/** Keys and texts follow each other without a table of contents: steps of 1 MB. */
const GGUF: Aim = { requests: 3, beside: 1100 };

/** Files of real-life size on the replica's CDN: what reading one costs, and that weights are left where they are. */
export const inspection: Measure = {
  name: 'inspection',
  async run() {
    const hub = await startHub();
    hub.faults.push({ path: '/', action: { kind: 'slow', ms: LATENCY_MS } });
    try {
      const files = checkpoints();
      return [
        ...(await measure(hub, files.zip, ZIP)),
        ...(await measure(hub, files.lateZip, ZIP)),
        ...(await measure(hub, files.legacy, LEGACY)),
        ...(await measure(hub, files.safetensors, SAFETENSORS)),
        ...(await measure(hub, files.gguf, GGUF)),
      ];
    } finally {
      await hub.close();
    }
  },
};

async function measure(hub: Hub, file: Checkpoint, aim: Aim): Promise<readonly Row[]> {
  const home = { id: 'bench/checkpoints', lastCommit: 0, xet: true };
  const url = keepOnCdn(modelFile(home, plain(file.path, file.source)));
  hub.clearRequests();
  const began = performance.now();
  const budget = { bytes: FILE_BYTES, requests: FILE_REQUESTS };
  const { mayRead } = huggingfaceApi;
  const source = await rangeSource({ url, fetch: hubFetch(hub), budget, mayRead });
  const asked: Range[] = [];
  const seen = await inspectFile(recorded(source, asked), file.path, { now: () => performance.now() });
  const ms = performance.now() - began;
  const ranges = hub.requests.map(({ headers }) => rangeOf(headers.range));
  const within = overlap(ranges, file.storages);
  const kilobytes = (bytes: number) => bytes / 1000;
  const note = `${format(file.header)} of pickle or header`;
  return [
    exactly(`${file.what}: verdict`, seen.complete ? seen.verdict : `${seen.verdict}, incomplete`, 'safe'),
    atMost(`${file.what}: requests`, ranges.length, aim.requests),
    atMost(`${file.what}: bytes`, kilobytes(source.bytesRead), kilobytes(file.header) + aim.beside, {
      unit: 'KB',
      note,
    }),
    ...(aim === ZIP
      ? [
          atMost(
            `${file.what}: tensor bytes asked for`,
            overlap(asked.filter(notBlind(source.size)), file.storages),
            0,
          ),
        ]
      : []),
    shown(`${file.what}: tensor bytes in what came`, kilobytes(within), { unit: 'KB', note: WHY }),
    shown(`${file.what}: time`, ms, { unit: 'ms', note: `${LATENCY_MS} ms before each answer` }),
  ];
}

const WHY = 'in the first request, the last 64 KB, a window or a rounded block';

const format = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

type Range = readonly [from: number, to: number];

function rangeOf(header: string | undefined): Range {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  return [Number(from), Number(to) + 1];
}

/** Writes down what the reader itself asks for, before blocks are rounded. */
const recorded = (source: ByteSource, asked: Range[]): ByteSource => ({
  size: source.size,
  get bytesRead() {
    return source.bytesRead;
  },
  read: (offset, length) => {
    asked.push([offset, Math.min(offset + length, source.size)]);
    return source.read(offset, length);
  },
});

/** The first 4 KB tell the format, the last 64 KB an archive's end: asked for whatever lies there. */
const notBlind =
  (size: number) =>
  ([from]: Range): boolean =>
    from > 0 && from < size - TAIL_BYTES;

/** Bytes that ranges and storages share. */
function overlap(ranges: readonly Range[], storages: readonly Range[]): number {
  let sum = 0;
  for (const [from, to] of ranges)
    for (const [start, end] of storages) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
}
