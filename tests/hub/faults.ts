import type { Call, Fault, Reply, Site } from './contract';
import { memory, sparse } from './content/source';
import { bytesReply } from './replies';

const HUGE = 50 * 1024 * 1024;

export interface Disturbance {
  delay: number;
  drop: boolean;
  /** Changes, or stands in for, the true answer. */
  apply(answer: () => Reply): Reply;
}

/** The faults that hit a call to a site, taken off the list when they have run out. */
export function disturb(faults: Fault[], call: Call, site: Pick<Site, 'apiHeaders'>): Disturbance {
  const path = call.url.pathname + call.url.search;
  const hits: Fault[] = [];
  for (const fault of Array.from(faults)) {
    if (!matches(fault, call, path) || hits.some((hit) => hit.action.kind !== 'slow')) continue;
    hits.push(fault);
    if (fault.times === undefined) continue;
    fault.times -= 1;
    if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
  }
  const actions = hits.map((fault) => fault.action);
  return {
    delay: actions.reduce((sum, action) => sum + (action.kind === 'slow' ? action.ms : 0), 0),
    drop: actions.some((action) => action.kind === 'drop'),
    apply: (answer) => {
      const fault = hits.find((hit) => hit.action.kind !== 'slow');
      return fault ? changed(fault, call, site, answer) : answer();
    },
  };
}

function matches(fault: Fault, call: Call, path: string): boolean {
  if (fault.host !== undefined && fault.host !== call.host) return false;
  if (fault.method !== undefined && fault.method !== call.method) return false;
  return typeof fault.path === 'string' ? path.startsWith(fault.path) : fault.path.test(path);
}

function changed(
  { action }: Fault,
  call: Call,
  { apiHeaders }: Pick<Site, 'apiHeaders'>,
  answer: () => Reply,
): Reply {
  const json = { ...apiHeaders, 'content-type': 'application/json; charset=utf-8' };
  switch (action.kind) {
    case 'status':
      return {
        status: action.status,
        headers: { ...json, ...action.headers },
        body: action.body ?? JSON.stringify({ error: `Fault ${action.status}` }),
      };
    case 'broken-json': {
      const reply = answer();
      const text = typeof reply.body === 'string' ? reply.body : '{"id":"cut';
      return { ...reply, body: text.slice(0, Math.max(1, Math.floor(text.length / 2))) };
    }
    case 'wrong-shape':
      return { status: 200, headers: json, body: JSON.stringify(action.body) };
    case 'huge': {
      const size = action.bytes ?? HUGE;
      return {
        status: 200,
        headers: json,
        body: { source: sparse(Buffer.from('["'), size), start: 0, end: size },
      };
    }
    case 'redirect':
      return { status: action.status ?? 302, headers: { ...json, location: action.to }, body: '' };
    case 'link': {
      const reply = answer();
      return { ...reply, headers: { ...reply.headers, link: `<${action.to}>; rel="next"` } };
    }
    case 'looping-link': {
      const reply = answer();
      return { ...reply, headers: { ...reply.headers, link: `<${call.url.href}>; rel="next"` } };
    }
    case 'lying-range': {
      const reply = answer();
      return { ...reply, headers: { ...reply.headers, 'content-range': 'bytes 7-70/71' } };
    }
    case 'answer':
      return { status: action.status ?? 200, headers: { ...json, ...action.headers }, body: action.body };
    case 'text': {
      const reply = answer();
      return { ...reply, body: action.change(textOf(reply)) };
    }
    case 'json': {
      const reply = answer();
      // The change is written for the answer that it is put upon.
      const body = JSON.stringify(action.change(JSON.parse(textOf(reply)) as never));
      return { ...reply, body };
    }
    case 'bytes':
      return bytesReply(call, action.source, apiHeaders);
    case 'range': {
      const { headers, ...reply } = bytesReply(call, action.source, apiHeaders);
      const { 'content-range': _true, ...others } = headers;
      const told = action.contentRange === null ? {} : { 'content-range': action.contentRange };
      return { ...reply, status: action.status ?? reply.status, headers: { ...others, ...told } };
    }
    case 'ends': {
      const reply = answer();
      return { ...reply, body: withSource(reply.body), ends: action };
    }
    case 'slow':
    case 'drop':
      return answer();
  }
}

function textOf({ body }: Reply): string {
  if (typeof body === 'string') return body;
  if (Buffer.isBuffer(body)) return body.toString('utf8');
  return body.source.read(body.start, body.end).toString('utf8');
}

function withSource(body: Reply['body']): Reply['body'] {
  if (typeof body === 'object' && !Buffer.isBuffer(body)) return body;
  const source = memory(body);
  return { source, start: 0, end: source.size };
}
