import { safeText } from '../../../utils/text/safe-text';

/** Work that is shorter needs no line. */
const QUIET_MS = 600;
const EVERY_MS = 120;

/** One line on stderr that says how far long work is, on a terminal only; and notes between its updates. */
export interface Progress {
  readonly at: (done: number, flagged: number, path: string) => void;
  /** Writes a line that stays. */
  readonly note: (line: string) => void;
  readonly end: () => void;
}

interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}

const CLEAR = '\r\u001B[K';

export function createProgress(
  stream: Terminal,
  shown: boolean,
  now = (): number => performance.now(),
): Progress {
  const began = now();
  let last = began + QUIET_MS - EVERY_MS;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write(CLEAR);
    drawn = false;
  };
  return {
    at(done, flagged, path) {
      if (!shown || stream.isTTY !== true || now() - last < EVERY_MS) return;
      last = now();
      const head = `${done.toLocaleString('en')} files read, ${flagged.toLocaleString('en')} flagged: `;
      const room = (stream.columns ?? 80) - head.length - 1;
      stream.write(CLEAR + head + (room > 8 ? tail(safeText(path), room) : ''));
      drawn = true;
    },
    note(line) {
      clear();
      stream.write(`${line}\n`);
    },
    end: clear,
  };
}

/** The end of a text that is too long: of a path it says more than the beginning. */
const tail = (text: string, room: number): string =>
  text.length <= room ? text : `…${text.slice(1 - room)}`;
