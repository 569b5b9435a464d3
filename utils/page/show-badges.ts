import type { HubPage } from '../hubs/contract';
import type { DescribeAnswer, Problem } from '../messaging/protocol';
import type { Summary } from '../report/summary';
import { connection, type PageRuntime } from './connection';
import { mount } from './mount';
import { followTheme } from './theme';

export type BadgesProblem = Problem | 'updated' | 'no-answer';

/** What the row shows just now. */
export interface BadgesState {
  readonly summary: Summary | null;
  readonly problem: BadgesProblem | null;
  readonly theme: 'dark' | 'light';
}

/** An answer that takes longer gets a stand-in in its place. */
const PLACEHOLDER_MS = 150;

interface BadgesOptions {
  readonly document: Document;
  readonly page: HubPage;
  readonly runtime: PageRuntime & { readonly onMessage: MessageEvents };
  readonly css: string;
  readonly later?: (act: () => void, ms: number) => void;
  /** Draws into the container; null takes everything away. */
  readonly draw: (container: Element, state: BadgesState | null, lookAgain: () => void) => void;
}

interface MessageEvents {
  addListener(
    listener: (value: unknown, sender: unknown, respond: (answer: DescribeAnswer) => void) => void,
  ): void;
}

/**
 * Reads the page once; when it shows a model, asks the background and draws the row of badges.
 * A page that shows none is left alone: nothing is observed, nobody is woken.
 */
export function showBadges({ document, page, runtime, css, draw, later = setTimeout }: BadgesOptions): void {
  const data = page.pick(document, document.location.href);
  if (data === null) return;
  const mounted = mount(document, { anchor: () => page.anchor(document), css });
  if (mounted === null) return;

  const container = document.createElement('div');
  mounted.root.append(container);
  let state: BadgesState = { summary: null, problem: null, theme: 'light' };
  // Most answers come at once: a row that is about to be drawn needs no stand-in, and the page no second drawing.
  let waits = true;
  const show = (change: Partial<BadgesState>): void => {
    state = { ...state, ...change };
    if (waits && state.summary === null && state.problem === null) return;
    waits = false;
    draw(container, state, () => ask(true));
  };
  const line = connection(runtime, (event) => {
    if (event.type === 'summary') show({ summary: event.summary, problem: null });
    else if (event.type === 'problem') show({ problem: event.problem });
    else if (event.type === 'lost') show({ problem: event.why });
    else takeAway();
  });
  const ask = (again: boolean): void => line.ask({ type: 'assess', page: data, again });
  const unfollow = followTheme(document, page.isDark, (theme) => show({ theme }));
  let gone = false;
  const takeAway = (): void => {
    gone = true;
    unfollow();
    line.close();
    draw(container, null, () => undefined);
    mounted.remove();
    // The room kept for the row (`style.css`) is given back.
    document.documentElement.dataset.plimsoll = 'off';
  };

  runtime.onMessage.addListener((value, _sender, respond) => {
    const type = (value as { type?: unknown } | null)?.type; // only the background can send here
    if (type === 'describe') respond(data);
    if (type === 'refresh' && !gone) ask(false);
  });
  // A page that comes back from the back-forward cache has lost its port.
  document.defaultView?.addEventListener('pageshow', (event) => {
    if (event.persisted && !gone) ask(false);
  });
  ask(false);
  later(() => {
    if (!waits || gone) return;
    waits = false;
    show({});
  }, PLACEHOLDER_MS);
}
