import type { Replica } from '../hub/replica';
import type { ChromiumSession } from '../e2e/chromium/driver';

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** In words, such as `≤ 40 KB`; null when the figure is only shown. */
  readonly budget: string | null;
  /** In words, with whatever tells it apart. */
  readonly measured: string;
  /** The bare figure; null when it is none. */
  readonly value: number | null;
  /** Null when there is no budget to meet. */
  readonly met: boolean | null;
}

/** The folders of the two builds. */
export interface Builds {
  readonly chrome: string;
  readonly firefox: string;
}

/** The replica hub, and a Chromium with the built extension that can reach nothing else. */
export interface BrowserStage extends Replica {
  readonly session: ChromiumSession;
}

/** What measures work with; each part is made when it is first asked for. */
export interface Stage {
  readonly builds: () => Builds;
  readonly browser: () => Promise<BrowserStage>;
}

/** One thing that is measured: one file in this folder, one line in `index.ts`. */
export interface Measure {
  /** As it is written after `npm run bench --`. */
  readonly name: string;
  readonly run: (stage: Stage) => readonly Row[] | Promise<readonly Row[]>;
}
