import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Recorded {
  readonly request?: { readonly url?: string };
  readonly status?: { readonly code?: number } | number;
  readonly headers?: Record<string, string | readonly string[]>;
  readonly body?: unknown;
}

/**
 * A `fetch` that answers from files: `{request: {url}, status: {code}, headers, body}`, one answer each. The
 * query need not match, but goes first where it does. What is not recorded is a network failure, and so is a redirect that
 * the question does not follow; nothing is ever asked for real.
 */
export function recordedFetch(folder: string): typeof fetch {
  const answers = new Map<string, Recorded>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const recorded = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recorded;
    const url = recorded.request?.url;
    if (url === undefined) continue;
    answers.set(key(url), recorded);
    answers.set(wholeKey(url), recorded);
  }
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    let path = answers.has(wholeKey(asked)) ? wholeKey(asked) : key(asked);
    // Redirects of the hub are relative and few.
    for (let hops = 0; hops < 5; hops += 1) {
      const recorded = answers.get(path) ?? answers.get(path.replace(/\/revision\/[^/]+$/, ''));
      if (recorded === undefined) break;
      const { status = 200, headers = {}, body } = recorded;
      const code = typeof status === 'number' ? status : (status.code ?? 200);
      const location = Object.entries(headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
      if (code < 300 || code >= 400 || location === undefined) {
        const answer = new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: code });
        // Where it came from in the end, as a browser tells it.
        if (hops > 0) Object.defineProperty(answer, 'url', { value: new URL(path, asked).href });
        return answer;
      }
      if (init?.redirect === 'error') break;
      path = key(String(location));
    }
    throw new TypeError(`not recorded: ${path}`);
  };
}

const key = (url: string): string => decodeURIComponent(new URL(url, 'https://recorded.invalid').pathname);

const wholeKey = (url: string): string => `${key(url)}${new URL(url, 'https://recorded.invalid').search}`;
