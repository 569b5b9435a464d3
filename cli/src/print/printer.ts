import type { FileVerdict } from '../../../utils/model/inspection';
import type { Left } from '../walk/steps';
import type { ExitCode } from '../exit';
import type { Timed } from '../inspect/outcome';

/** What a run came to. */
export interface Summary {
  readonly verdicts: Readonly<Record<FileVerdict, number>>;
  readonly failed: number;
  readonly left: number;
  readonly cancelled: boolean;
  readonly exitCode: ExitCode;
}

/** Something that was not read, and why. */
export interface Unread {
  readonly path: string;
  readonly kind: 'failed' | 'left';
  readonly reason: string;
}

/** Where printers write; resolves when more is wanted. */
export type Write = (text: string) => Promise<void>;

/** One shape of output. `end` is always called, and writes what makes the output whole. */
export interface Printer {
  readonly seen: (file: Timed) => Promise<void>;
  readonly unread: (one: Unread) => void;
  readonly end: (summary: Summary) => Promise<void>;
}

export const LEFT_REASONS: Readonly<Record<Left, string>> = {
  outside: 'a link that leads outside of what was given; not followed',
  loop: 'a link to a folder around it; not followed',
  again: 'a link to a folder that another link led to; read there',
};
