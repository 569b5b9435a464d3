// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel';
import { EMPTY_PANEL, toPanelModel } from '../../../components/panel/to-panel-model';
import { BadgeRow } from '../../../components/row/BadgeRow';
import { TEXT_LIMIT } from '../../../utils/hubs/read';
import { toolbarTitle } from '../../../utils/messaging/toolbar';
import type { Report } from '../../../utils/report/report';
import { EXPORTS } from '../../../utils/export';
import { HOSTILE_TEXTS, PILE, rawIn } from '../../fixtures/hostile-text';
import { hostileReport } from '../../fixtures/hostile-report';
import { mount, press } from '../components/render';
import { OPTIONS } from '../export/options';

const LONG_MS = 120_000;
vi.setConfig({ testTimeout: LONG_MS });

/** Our own isolates around what is written from right to left: always a pair. */
const ISOLATES = '\u2068\u2069';
/** Thrice as long as the longest text that is taken from a hub, and over every limit here. */
const MOST_GIVEN = 3 * TEXT_LIMIT;
/** No view shows more of one text than this: a sentence with some names, or an exact name in a title. */
const MOST_SHOWN = 10_000;
/** A sentence or quotation in an export, with the ellipsis. */
const MOST_SENTENCE = 2001;
const noop = () => {};
const { t } = OPTIONS;
const now = OPTIONS.timestamp;

/** Every text and attribute under a root. */
function* wordsIn(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    for (const { value } of element.attributes) yield value;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? '';
  }
}

function expectSafe(root: ParentNode): void {
  const words = [...wordsIn(root)];
  expect(words.length).toBeGreaterThan(10);
  const open = ISOLATES.charAt(0);
  const close = ISOLATES.charAt(1);
  expect(words.filter((word) => rawIn(word, ISOLATES).length > 0)).toEqual([]);
  expect(words.filter((word) => word.split(open).length !== word.split(close).length)).toEqual([]);
  expect(words.filter((word) => word.length > MOST_SHOWN)).toEqual([]);
}

/** Opens all that is closed, until nothing is. */
async function openAll(root: ParentNode, update: () => Promise<void>): Promise<void> {
  for (const section of root.querySelectorAll('details')) {
    section.open = true;
    section.dispatchEvent(new Event('toggle'));
  }
  await update();
}

beforeEach(() => document.body.replaceChildren());

/** Keys under which exports write sentences for people; everything else is an exact value. */
const SENTENCES = /^(?:text|description|reasoning|message|reason|change|statement|comment|content)$/;

/** The sentences in a document, of the JSON export only those that are ours. */
function* sentencesIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string' && SENTENCES.test(key)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    if (name !== 'facts') yield* sentencesIn(inner, Array.isArray(value) ? key : name);
}

describe.each(HOSTILE_TEXTS)('$what', ({ text }) => {
  let report: Report;
  beforeAll(async () => {
    report = await hostileReport(text.slice(0, MOST_GIVEN));
  });

  it('in the badge row', async () => {
    const summary = { ...report, origin: 'fresh', final: true, source: 'usual' } as const;
    const { root } = mount(<BadgeRow summary={summary} problem={null} t={t} now={now} onLookAgain={noop} />);
    expectSafe(root);
    for (const badge of root.querySelectorAll<HTMLButtonElement>('button.badge')) {
      await press(badge);
      expectSafe(root);
    }
  });

  it('in the toolbar', () => {
    expect(rawIn(toolbarTitle(report, t))).toEqual([]);
  });

  it('in the popup', async () => {
    const answer = { type: 'report', report, origin: 'fresh', final: true, source: 'usual' } as const;
    const model = toPanelModel(answer, EMPTY_PANEL);
    const handlers = { onLookAgain: noop, onCopy: noop, onRead: noop, onStop: noop };
    const view = () => <Panel {...{ model, t, now }} {...handlers} />;
    const { root, update } = mount(view());
    for (let depth = 0; depth < 3; depth += 1) await openAll(root, () => update(view()));
    for (const closed of root.querySelectorAll<HTMLElement>('button[aria-expanded=false]'))
      await press(closed);
    expect(root.querySelector('.file')).not.toBeNull();
    expectSafe(root);
  });

  it.each(EXPORTS)('in $id', ({ id, make }) => {
    const written = make(report, OPTIONS);
    expect(written.isWellFormed()).toBe(true);
    // Marks of an exact name stay on their letter: whoever reads the name needs them.
    expect(rawIn(written, '\n').filter((found) => id === 'markdown' || found !== PILE)).toEqual([]);
    if (id === 'markdown') return;
    const sentences = [...sentencesIn(JSON.parse(written) as unknown)];
    expect(sentences.length).toBeGreaterThan(3);
    expect(sentences.filter((sentence) => rawIn(sentence).length > 0)).toEqual([]);
    expect(sentences.filter((sentence) => Array.from(sentence).length > MOST_SENTENCE)).toEqual([]);
  });
});
