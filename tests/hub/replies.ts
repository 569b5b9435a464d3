import type { ByteSource } from './content/source';
import type { Call, Reply } from './contract';

/** Bytes of a file, the whole of it or the range asked for. */
export function bytesReply(call: Call, source: ByteSource, headers: Record<string, string>): Reply {
  const all = { 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream', ...headers };
  const range = /^bytes=(\d*)-(\d*)$/.exec(call.headers.range ?? '');
  if (!range || source.size === 0)
    return { status: 200, headers: all, body: { source, start: 0, end: source.size } };
  const [, from = '', to = ''] = range;
  const start = from === '' ? Math.max(0, source.size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? source.size : Math.min(Number(to) + 1, source.size);
  if (start >= source.size || end <= start) {
    return { status: 416, headers: { ...all, 'content-range': `bytes */${source.size}` }, body: '' };
  }
  const contentRange = `bytes ${start}-${end - 1}/${source.size}`;
  return { status: 206, headers: { ...all, 'content-range': contentRange }, body: { source, start, end } };
}
