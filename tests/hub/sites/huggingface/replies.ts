import { createHash } from 'node:crypto';
import type { Call, Reply } from '../../contract';

const EXPOSED =
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,Content-Range,' +
  'X-Linked-Size,X-Linked-ETag,X-Xet-Access-Token,X-Xet-Token-Expiration,X-Xet-Refresh-Route,X-Xet-Cas-Url,X-Xet-Hash';

/** Headers of every answer of the hub's API. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': 'https://huggingface.co',
  'access-control-expose-headers': EXPOSED,
  vary: 'Origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-powered-by': 'huggingface-moon',
};

/** A JSON answer with the hub's weak ETag; 304 when the caller has it already. */
export function jsonReply(call: Call, value: unknown, headers: Record<string, string> = {}): Reply {
  const body = JSON.stringify(value);
  const digest = createHash('sha1').update(body).digest('base64').replace(/=+$/, '');
  const etag = `W/"${Buffer.byteLength(body).toString(16)}-${digest}"`;
  const all = { ...API_HEADERS, etag, 'content-type': 'application/json; charset=utf-8', ...headers };
  if (call.headers['if-none-match'] === etag) return { status: 304, headers: all, body: '' };
  return { status: 200, headers: all, body };
}

/** An error in the hub's shape. */
export function errorReply(
  status: number,
  message: string,
  code?: string,
  headers: Record<string, string> = {},
): Reply {
  return {
    status,
    headers: {
      ...API_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      ...(code === undefined ? {} : { 'x-error-code': code, 'x-error-message': message }),
      ...headers,
    },
    body: JSON.stringify({ error: message }),
  };
}

/** What an anonymous caller gets for a repository that is private or does not exist. */
export const notVisible = (): Reply => errorReply(401, 'Invalid username or password.');

export const entryNotFound = (commit: string): Reply =>
  errorReply(404, 'Entry not found', 'EntryNotFound', { 'x-repo-commit': commit });

export const revisionNotFound = (revision: string): Reply =>
  errorReply(404, `Invalid rev id: ${revision}`, 'RevisionNotFound');

/** A redirect, relative as the hub's are. */
export function redirectReply(to: string, status = 307, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: {
      ...API_HEADERS,
      vary: 'Origin, Accept',
      location: to,
      'content-type': 'text/plain; charset=utf-8',
      ...headers,
    },
    body: `${status === 302 ? 'Found' : 'Temporary Redirect'}. Redirecting to ${to}`,
  };
}

/** `Link: <url>; rel="next"` for the same query with another cursor. */
export function nextLink(call: Call, cursor: string): Record<string, string> {
  const next = new URL(call.url);
  next.searchParams.set('cursor', cursor);
  return { link: `<${next.href}>; rel="next"` };
}

/** The position a cursor stands for: cursors are opaque to callers. */
export function readCursor(call: Call): number {
  const text = Buffer.from(call.url.searchParams.get('cursor') ?? '', 'base64url').toString('utf8');
  return Number(/^at:(\d+)$/.exec(text)?.[1] ?? 0);
}

export function writeCursor(position: number): string {
  return Buffer.from(`at:${position}`).toString('base64url');
}
