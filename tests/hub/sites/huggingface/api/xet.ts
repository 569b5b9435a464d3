import type { ByteSource } from '../../../content/source';
import type { Call, Reply } from '../../../contract';
import { bytesReply } from '../../../replies';
import { jsonReply } from '../replies';
import { fileOfHash } from './files';

const CHUNK = 64 * 1024;
const FRAME = 8;

/** GET /api/models/{id}/xet-read-token/{commit} */
export function readToken(call: Call): Reply {
  const casUrl = 'https://cas-server.xethub.hf.co';
  return jsonReply(call, { accessToken: 'replica-xet-read-token', casUrl, exp: 4_102_444_800 });
}

/** GET cas-server…/v1 or v2/reconstructions/{hash}: which chunks of which block make the range asked for. */
export function reconstruction(call: Call): Reply {
  const hash = call.segments.at(-1) ?? '';
  const source = fileOfHash(hash)?.source;
  if (!source) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
  const range = /^bytes=(\d+)-(\d+)$/.exec(call.headers.range ?? '');
  const from = Number(range?.[1] ?? 0);
  const to = Math.min(Number(range?.[2] ?? source.size - 1), source.size - 1);
  const chunks = { start: Math.floor(from / CHUNK), end: Math.floor(to / CHUNK) + 1 };
  const start = chunks.start * (CHUNK + FRAME);
  const end = Math.min(chunks.end * CHUNK, source.size) + chunks.end * FRAME - 1;
  const url = `https://transfer.xethub.hf.co/xorbs/default/${hash}`;
  return jsonReply(call, {
    offset_into_first_range: from - chunks.start * CHUNK,
    terms: [
      {
        hash,
        unpacked_length: Math.min(chunks.end * CHUNK, source.size) - chunks.start * CHUNK,
        range: chunks,
      },
    ],
    xorbs: { [hash]: [{ url, ranges: [{ chunks, bytes: { start, end } }] }] },
  });
}

/** GET transfer…/xorbs/default/{hash}: a file as a block of framed, uncompressed chunks. */
export function xorb(call: Call): Reply {
  const source = fileOfHash(call.segments.at(-1) ?? '')?.source;
  if (!source) return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Forbidden' };
  return bytesReply(call, framed(source), { 'access-control-allow-origin': '*' });
}

function framed(source: ByteSource): ByteSource {
  const count = Math.ceil(source.size / CHUNK);
  return {
    size: source.size + count * FRAME,
    virtual: source.virtual,
    read(start, end) {
      const first = Math.floor(start / (CHUNK + FRAME));
      const last = Math.min(count, Math.ceil(end / (CHUNK + FRAME)));
      const parts: Buffer[] = [];
      for (let index = first; index < last; index += 1) {
        const bytes = source.read(index * CHUNK, Math.min((index + 1) * CHUNK, source.size));
        const frame = Buffer.alloc(FRAME);
        frame.writeUIntLE(bytes.length, 1, 3);
        frame.writeUIntLE(bytes.length, 5, 3);
        parts.push(frame, bytes);
      }
      const skipped = first * (CHUNK + FRAME);
      return Buffer.concat(parts).subarray(start - skipped, end - skipped);
    },
  };
}
