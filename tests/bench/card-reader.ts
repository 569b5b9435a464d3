import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { frontMatterSpan } from '../../utils/cards/front-matter';
import { readAddress } from '../../utils/cards/links';
import { readCard, type ReadCard } from '../../utils/cards/read-card';
import { sharedFolder } from '../conformance/shared';
import type { Measure, Row } from './contract';
import { median } from './median';
import { shown } from './rows';
import { timed } from './timed';

const CARDS = 'captures/huggingface/models';
const ENDING = '.README.md';

interface Card {
  readonly id: string;
  readonly text: string;
  readonly body: string;
  readonly read: ReadCard;
  readonly ms: number;
}

/** What a CommonMark parser sees in a card's body: another reader altogether. */
interface Seen {
  readonly headings: readonly string[];
  readonly links: readonly string[];
}

/** Reading the shared model cards, held against a CommonMark parser and against the cards' own front matter. */
export const cardReader: Measure = {
  name: 'card-reader',
  run() {
    const shared = sharedFolder();
    const folder = shared === null ? null : join(shared, CARDS);
    if (folder === null || !existsSync(folder))
      return [{ what: 'card reader', budget: null, measured: `no ${CARDS}`, value: null, met: null }];
    const cards = readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => readOne(join(folder, name), name.slice(0, -ENDING.length).replace('__', '/')));
    return [...structure(cards), ...agreement(cards), ...kept(cards), ...times(cards)];
  },
};

function readOne(path: string, id: string): Card {
  const text = readFileSync(path, 'utf8');
  const read = readCard(text, id);
  const ms = timed(() => readCard(text, id));
  return { id, text, body: text.slice(frontMatterSpan(text)?.body ?? 0), read, ms };
}

function structure(cards: readonly Card[]): readonly Row[] {
  let headings = 0;
  let sections = 0;
  let links = 0;
  let found = 0;
  for (const { body, read, id } of cards) {
    const seen = parserSees(body);
    const titles = new Set(read.reading.sections.map(({ title }) => letters(title)));
    const urls = new Set(read.reading.links.map(({ url }) => url));
    const missing = seen.headings.filter((title) => !titles.has(letters(title)));
    const lost = seen.links.filter((url) => !urls.has(url));
    headings += seen.headings.length;
    links += seen.links.length;
    sections += seen.headings.length - missing.length;
    found += seen.links.length - lost.length;
    for (const title of missing) console.error(`section not read: ${id}: ${title.slice(0, 80)}`);
    for (const url of lost) console.error(`link not read: ${id}: ${url.slice(0, 120)}`);
  }
  return [
    atLeastShare('sections that a CommonMark parser sees', sections, headings, 0.98),
    atLeastShare('links that a CommonMark parser sees', found, links, 0.98),
  ];
}

const letters = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 100);

function parserSees(body: string): Seen {
  const headings: string[] = [];
  const links: string[] = [];
  const definitions = new Map<string, string>();
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const words = (node: Nodes): string =>
    'children' in node
      ? node.children.map(words).join('')
      : node.type === 'text' || node.type === 'inlineCode'
        ? node.value
        : '';
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if (node.type === 'heading' && words(node).trim() !== '') headings.push(words(node));
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'linkReference') links.push(definitions.get(node.identifier) ?? '');
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { headings, links: [...new Set(links.flatMap((url) => readAddress(url)?.url ?? []))] };
}

/** Data sets and licences of the front matter that the prose speaks of too: are they among the statements? */
function agreement(cards: readonly Card[]): readonly Row[] {
  const datasets = { named: 0, read: 0 };
  const licenses = { named: 0, read: 0 };
  for (const { read, body, id } of cards) {
    const { reading, metadata } = read;
    for (const dataset of strings(metadata?.['datasets'])) {
      if (!body.includes(`/datasets/${dataset}`)) continue;
      datasets.named += 1;
      const is = reading.links.some(
        (link) => link.kind === 'dataset' && link.id?.toLowerCase() === dataset.toLowerCase(),
      );
      datasets.read += is ? 1 : 0;
      if (!is) console.error(`data set not read: ${id}: ${dataset}`);
    }
    const [license] = strings(metadata?.['license']);
    const pattern = license === undefined ? undefined : LICENSE_WORDS.get(license);
    if (
      pattern === undefined ||
      !body.split('\n').some((line) => /licen[cs]e/i.test(line) && pattern.test(line))
    )
      continue;
    licenses.named += 1;
    const is = reading.statements.some(
      ({ topic, names }) => topic === 'license' && names.some((name) => pattern.test(name)),
    );
    licenses.read += is ? 1 : 0;
    if (!is) console.error(`licence not read: ${id}: ${license}`);
  }
  return [
    atLeastShare('data sets of the front matter that the prose links', datasets.read, datasets.named, 0.95),
    atLeastShare('licences of the front matter that the prose names', licenses.read, licenses.named, 0.9),
  ];
}

const LICENSE_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['apache-2.0', /apache/i],
  ['mit', /\bMIT\b/],
  ['cc-by-nc-4.0', /CC[- ]BY[- ]NC|Creative Commons/i],
  ['cc-by-4.0', /CC[- ]BY|Creative Commons/i],
  ['bigscience-bloom-rail-1.0', /RAIL/],
  ['openrail++', /RAIL/],
]);

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

/** How many cards say something of a topic, by word. */
function kept(cards: readonly Card[]): readonly Row[] {
  const share = (what: string, is: (card: Card) => boolean) =>
    shown(what, cards.filter(is).length, { unit: `of ${cards.length} cards` });
  const says = (topic: string, word: string) => (card: Card) =>
    card.read.reading.statements.some((statement) => statement.topic === topic && statement.says === word);
  return [
    share('front matter read', ({ read }) => read.reading.frontMatter === 'read'),
    share('with sections', ({ read }) => read.reading.sections.length > 0),
    ...(['training-data', 'training-code', 'evaluation-results', 'checkpoints', 'license'] as const).map(
      (topic) => share(`${topic} given`, says(topic, 'given')),
    ),
    share('training-data withheld', says('training-data', 'withheld')),
  ];
}

function times(cards: readonly Card[]): readonly Row[] {
  const all = cards.map(({ ms }) => ms);
  const slowest = cards.toSorted((a, b) => b.ms - a.ms)[0];
  return [
    shown('a card, median of processor time', median(all), { unit: 'ms' }),
    shown('a card, slowest', slowest?.ms ?? Number.NaN, { unit: 'ms', note: slowest?.id ?? '' }),
  ];
}

function atLeastShare(what: string, found: number, total: number, least: number): Row {
  const value = total === 0 ? 1 : found / total;
  const measured = `${found} of ${total} (${(value * 100).toFixed(1)} %)`;
  return { what, budget: `≥ ${least * 100} %`, measured, value, met: value >= least };
}
