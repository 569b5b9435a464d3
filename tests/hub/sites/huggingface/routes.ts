import { api } from './api';
import { cdn, encodePath, raw, resolve } from './api/files';
import { reconstruction, xorb } from './api/xet';
import { captureReply } from './captures';
import type { Call, Reply } from '../../contract';
import { asset } from './pages/assets';
import { page } from './pages';
import { shelf } from './repository/shelf';
import { API_HEADERS, notVisible, redirectReply } from './replies';

/** The hub's answer to a call, before rate limits and faults. */
export function answer(call: Call): Reply {
  if (call.host === 'hf.co')
    return redirectReply(`https://huggingface.co${call.url.pathname}${call.url.search}`, 301);
  if (call.method === 'OPTIONS') return preflight(call);
  if (call.host.startsWith('cas-server.xethub')) return reconstruction(call);
  if (call.host.startsWith('transfer.xethub')) return xorb(call);
  if (call.host !== 'huggingface.co') return cdn(call);
  const capture = call.url.searchParams.get('capture');
  if (capture !== null) {
    const reply = captureReply(capture);
    if (reply) return reply;
  }
  if (call.segments[0] === 'api') return api(call);
  return asset(call) ?? bytes(call) ?? page(call);
}

function bytes(call: Call): Reply | undefined {
  const at = call.segments.findIndex((segment) => segment === 'raw' || segment === 'resolve');
  if (at !== 1 && at !== 2) return undefined;
  const located = shelf.locate(call.segments);
  if (!located) return notVisible();
  if ('redirect' in located)
    return redirectReply(`/${located.redirect.map(encodePath).join('/')}${call.url.search}`);
  const [verb, ...args] = located.rest;
  return verb === 'raw' ? raw(call, located.subject, args) : resolve(call, located.subject, args);
}

function preflight(call: Call): Reply {
  const isCdn = call.host !== 'huggingface.co';
  const headers = {
    ...API_HEADERS,
    'access-control-allow-origin': isCdn ? '*' : 'https://huggingface.co',
    'access-control-allow-methods': 'GET,HEAD,POST,PUT,DELETE',
    'access-control-allow-headers': 'Authorization,Content-Type,Range,If-None-Match',
    'access-control-max-age': '86400',
  };
  return { status: 204, headers, body: '' };
}
