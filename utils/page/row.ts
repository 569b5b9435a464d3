import type { HubPage, PageData } from '../hubs/contract';
import type { Problem } from '../messaging/protocol';
import { isNotThere } from '../report/not-there';
import type { Summary } from '../report/summary';
import { connection, type PageRuntime } from './connection';
import { mount } from './mount';
import { followTheme } from './theme';

/** `two-models`: the header that the page shows names another model than its address: no verdict stands beside it. */
export type BadgesProblem = Problem | 'updated' | 'no-answer' | 'two-models';

/** What the row shows just now. */
export interface BadgesState {
  readonly summary: Summary | null;
  readonly problem: BadgesProblem | null;
  readonly theme: 'dark' | 'light';
  /** What the page itself gave. */
  readonly page: PageData;
}

/** Draws into the container; null takes everything away. */
export type Draw = (container: Element, state: BadgesState | null, lookAgain: () => void) => void;

export interface RowOptions {
  readonly document: Document;
  readonly page: HubPage;
  readonly runtime: PageRuntime;
  readonly css: string;
  readonly later?: (act: () => void, ms: number) => void;
  readonly draw: Draw;
}

/** A row for one subject, for as long as the page is about it. */
export interface Row {
  readonly ask: (again: boolean) => void;
  readonly close: () => void;
}

/** An answer that takes longer gets a stand-in in its place. */
const PLACEHOLDER_MS = 150;

/** How often a row checks whether its extension was updated: no event says so after its port is closed. */
const ORPHANED_MS = 5000;

/**
 * Asks the background and draws the row of badges. `isCurrent` is asked before every drawing and at every change around
 * the row: once it says no, nothing more is drawn. `onOff` is called when the hub is switched off, or has no such model.
 */
export function openRow(
  { document, page, runtime, css, draw, later = setTimeout }: RowOptions,
  data: PageData,
  isCurrent: () => boolean,
  onOff: () => void,
): Row {
  let open = true;
  const mounted = mount(document, {
    anchor: () => page.anchor(document),
    css,
    later,
    onChange: () => open && isCurrent(),
  });
  const container = document.createElement('div');
  mounted.root.append(container);
  let state: BadgesState = { summary: null, problem: null, theme: 'light', page: data };
  // Most answers come at once: a row that is about to be drawn needs no stand-in, and the page no second drawing.
  let waits = true;
  const show = (change: Partial<BadgesState>): void => {
    if (!open || !isCurrent()) return;
    state = { ...state, ...change };
    if (waits && state.summary === null && state.problem === null) return;
    waits = false;
    draw(container, state, () => ask(true));
  };
  const line = connection(
    runtime,
    (event) => {
      if (event.type === 'problem') show({ problem: event.problem });
      else if (event.type === 'lost') show({ problem: event.why });
      else if (event.type === 'off' || namesNothing(data, event.summary)) onOff();
      else show({ summary: event.summary, problem: null });
    },
    later,
  );
  const ask = (again: boolean): void => {
    if (data.source === 'another-header' && runtime.id !== undefined) show({ problem: 'two-models' });
    else line.ask({ type: 'assess', page: data, again });
  };
  const unfollow = followTheme(document, page.isDark, (theme) => show({ theme }));
  const orphaned = setInterval(() => {
    if (runtime.id !== undefined) return;
    clearInterval(orphaned);
    show({ problem: 'updated' });
  }, ORPHANED_MS);
  ask(false);
  later(() => {
    if (!waits || !open) return;
    waits = false;
    show({});
  }, PLACEHOLDER_MS);
  return {
    ask,
    close() {
      open = false;
      clearInterval(orphaned);
      unfollow();
      line.close();
      draw(container, null, () => undefined);
      mounted.remove();
    },
  };
}

/** An address alone may not be a model's: the hub knows. */
const namesNothing = ({ source }: PageData, { coverage, final }: Summary): boolean =>
  source === 'address' && final && isNotThere(coverage);
