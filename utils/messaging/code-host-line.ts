import type { CodeHostAnswer } from '../code-hosts/contract';
import { github } from '../code-hosts/github';
import type { PanelAnswer } from './protocol';

export interface CodeHostLine {
  /** Asks the code host through the popup; rejects when it has no answer. */
  readonly fetch: typeof fetch;
  /** The popup's answer to the question `id`. */
  readonly take: (id: number, answer: CodeHostAnswer | null) => void;
}

/** The background's way to the code host: its own policy does not list that site, the popup's does. */
export function codeHostLine(post: (question: PanelAnswer) => void): CodeHostLine {
  const waiting = new Map<number, (answer: CodeHostAnswer | null) => void>();
  let asked = 0;
  return {
    fetch: (input, init) =>
      new Promise((resolve, reject) => {
        const { origin, pathname, search } = new URL(String(input));
        if (origin !== github.apiOrigin) throw new TypeError('not a code host');
        asked += 1;
        const id = asked;
        const end = (): void => {
          waiting.delete(id);
          reject(new TypeError('no answer'));
        };
        init?.signal?.addEventListener('abort', end);
        waiting.set(id, (answer) => (answer === null ? end() : resolve(toResponse(answer))));
        post({ type: 'ask-code-host', id, path: pathname + search });
      }),
    take(id, answer) {
      const take = waiting.get(id);
      waiting.delete(id);
      take?.(answer);
    },
  };
}

/** Statuses that a response with a body cannot have. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

const toResponse = ({ status, headers, text }: CodeHostAnswer): Response =>
  new Response(BODILESS.has(status) ? null : text, { status, headers });
