import { EXIT } from '../exit';

/** Why a run ends before its end. */
export type Ended = 'cancelled' | 'closed';

export interface Interrupt {
  readonly signal: AbortSignal;
  readonly end: (why: Ended) => void;
  readonly why: () => Ended | null;
  /** Gives Ctrl-C back to whoever had it. */
  readonly release: () => void;
}

/** A terminal sends Ctrl-C to a program and to the one that started it, which passes it on: that is one wish, not two. */
const ONE_WISH_MS = 500;

/** Ctrl-C ends the run with what was found; a second one ends it at once. */
export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  let why: Ended | null = null;
  const end = (reason: Ended): void => {
    why ??= reason;
    controller.abort();
  };
  let first: number | null = null;
  const onSignal = (): void => {
    first ??= performance.now();
    if (performance.now() - first > ONE_WISH_MS) process.exit(EXIT.cancelled);
    end('cancelled');
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    end,
    why: () => why,
    release() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
