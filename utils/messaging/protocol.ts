import type { ReadProgress } from '../assess/inspection';
import type { CodeHostAnswer } from '../code-hosts/contract';
import type { PageData, PageSource } from '../hubs/contract';
import type { Report } from '../report/report';
import type { Subject } from '../model/subject';
import type { Summary } from '../report/summary';
import type { Verdicts } from '../model/verdict';
import type { EffectiveSettings, Settings } from '../settings/settings';

/** Ports: a page asks for its subject; the popup watches a tab. Both stream answers until they close. */
export const PAGE_PORT = 'page';
export const PANEL_PORT = 'panel';

/** A page's question. `again`: ask the hub whatever is known. */
export interface AssessMessage {
  readonly type: 'assess';
  readonly page: PageData;
  readonly again: boolean;
}

/** Why a question got no report. `access-removed`: the reader does not, or no longer, allow the page's site. */
export const PROBLEMS = [
  'malformed',
  'too-large',
  'not-a-hub-page',
  'too-many',
  'access-removed',
  'internal',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export type PageAnswer =
  | { readonly type: 'summary'; readonly summary: Summary }
  | { readonly type: 'off' }
  | { readonly type: 'problem'; readonly problem: Problem };

/** The background asks a tab what it shows; a tab without our content script does not answer. */
export interface DescribeMessage {
  readonly type: 'describe';
}

/** The background tells a tab that the popup's reader had its subject checked again. */
export interface RefreshMessage {
  readonly type: 'refresh';
}
export type DescribeAnswer = PageData | null;

/** A page took its row away: what the toolbar says of its tab is outdated. */
export interface LeftMessage {
  readonly type: 'left';
}

export type PanelMessage =
  | { readonly type: 'watch'; readonly tab: number }
  | { readonly type: 'again' }
  /** Read these files' bytes; null: all that could run something. */
  | { readonly type: 'read'; readonly paths: readonly string[] | null }
  /** Look up the code repositories that the card links; sent after the reader allowed the code host. */
  | { readonly type: 'code' }
  /** What the code host answered to `ask-code-host`; null: nothing. */
  | { readonly type: 'code-host'; readonly id: number; readonly answer: CodeHostAnswer | null }
  /** Read the weights' headers here and of the nearest base model, and compare them. */
  | { readonly type: 'compare-headers' }
  | { readonly type: 'stop' };

/** A subject seen before, as the cache remembers it. */
export interface Recent {
  readonly subject: Subject;
  readonly verdicts: Verdicts;
  /** ms since the epoch. */
  readonly usedAt: number;
}

export type PanelAnswer =
  | ({ readonly type: 'reading' } & ReadProgress)
  | {
      readonly type: 'report';
      readonly report: Report;
      readonly origin: Summary['origin'];
      readonly final: boolean;
      /** Where the page's own part comes from. */
      readonly source: PageSource;
    }
  /** The popup is to ask the code host for this path. */
  | { readonly type: 'ask-code-host'; readonly id: number; readonly path: string }
  | { readonly type: 'none'; readonly recent: readonly Recent[] }
  | { readonly type: 'problem'; readonly problem: Problem };

/** One-shot questions of the options page. */
export type OptionsMessage =
  | { readonly type: 'options' }
  | { readonly type: 'set'; readonly change: Partial<Settings> }
  | { readonly type: 'clear' };

export interface OptionsAnswer extends EffectiveSettings {
  readonly usage: {
    readonly records: number;
    /** Models whose state at the last visit is stored. */
    readonly visits: number;
    /** Characters over both. */
    readonly size: number;
  };
}
