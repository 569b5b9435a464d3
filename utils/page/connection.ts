import { PAGE_PORT, type AssessMessage, type PageAnswer } from '../messaging/protocol';

/** The part of `runtime` that a page needs; without promises, so that no polyfill is needed. */
export interface PageRuntime {
  readonly id?: string | undefined;
  connect(info: { name: string }): PagePort;
}

export interface PagePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: PageAnswer) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export type ConnectionEvent = PageAnswer | { readonly type: 'lost'; readonly why: 'updated' | 'no-answer' };

/** How often a worker that stops before its last report is asked again; after that the page says it cannot answer. */
const RETRY_LIMIT = 3;
const RETRY_MS = 300;

export interface Connection {
  /** Asks; answers arrive at `listen` until the last one. A new question replaces the one before. */
  readonly ask: (question: AssessMessage) => void;
  readonly close: () => void;
}

/**
 * A page's line to the background. The browser may stop the worker at any time, even between question and
 * answer: the question is asked again, and what was stored is not asked twice.
 */
export function connection(
  runtime: PageRuntime,
  listen: (event: ConnectionEvent) => void,
  later: (act: () => void, ms: number) => void = setTimeout,
): Connection {
  let port: PagePort | null = null;
  /** Counts questions and closings: what was to happen later for an older one does not happen. */
  let turn = 0;

  const close = (): void => {
    turn += 1;
    port?.disconnect();
    port = null;
  };
  const ask = (question: AssessMessage, retries = 0): void => {
    close();
    const mine = turn;
    const opened = open(runtime);
    if (opened === null) {
      listen({ type: 'lost', why: 'updated' });
      return;
    }
    port = opened;
    opened.onMessage.addListener((answer) => {
      if (port !== opened) return; // an answer to an older question that was on its way
      listen(answer);
      if (answer.type !== 'summary' || answer.summary.final) close();
    });
    const dropped = (): void => {
      if (port !== opened) return;
      port = null;
      if (retries < RETRY_LIMIT) later(() => mine === turn && ask(question, retries + 1), RETRY_MS);
      else listen({ type: 'lost', why: 'no-answer' });
    };
    opened.onDisconnect.addListener(dropped);
    try {
      opened.postMessage(question);
    } catch {
      dropped();
    }
  };
  return { ask: (question) => ask(question), close };
}

/** Null once the extension was updated or removed: this script then belongs to nobody. */
function open(runtime: PageRuntime): PagePort | null {
  try {
    return runtime.id === undefined ? null : runtime.connect({ name: PAGE_PORT });
  } catch {
    return null;
  }
}
