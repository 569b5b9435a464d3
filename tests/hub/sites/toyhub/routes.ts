import type { Call, Reply } from '../../contract';
import { bytesReply } from '../../replies';
import { api } from './api';
import { homePage, modelPage, notFoundPage } from './pages';
import { shelf } from './shelf';
import { models } from './subjects';

export const FILE_HOST = 'files.toyhub.example';

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' };

/** Pages, `/api/…`, `/{id}/text/{commit}/{path}`, and `/{id}/get/{commit}/{path}`, which leads to the file host. */
export function routes(call: Call): Reply {
  const [first] = call.segments;
  if (call.host === FILE_HOST) return stored(call);
  if (first === undefined) return homePage();
  if (first === 'api') return api(call);
  const located = shelf.locate(call.segments);
  if (located === undefined || 'redirect' in located) return notFoundPage();
  const { subject, rest } = located;
  const [verb, commit, ...path] = rest;
  if (verb === undefined) return modelPage(subject);
  const file = subject.files.find((one) => one.path === path.join('/'));
  if (file === undefined || commit !== subject.commit) return notFound;
  switch (verb) {
    case 'text':
      return bytesReply(call, file.source, { 'content-type': 'text/plain; charset=utf-8' });
    case 'get':
      return { status: 302, headers: { location: `https://${FILE_HOST}/${file.sha256}` }, body: '' };
    case 'file':
      return modelPage(subject);
    default:
      return notFoundPage();
  }
}

/** A file by its SHA-256, for any page to read. */
function stored(call: Call): Reply {
  const [sha256] = call.segments;
  const file = models.flatMap(({ files }) => files).find((one) => one.sha256 === sha256);
  const headers = {
    etag: `"${sha256}"`,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Content-Range,ETag',
  };
  return file === undefined ? notFound : bytesReply(call, file.source, headers);
}
