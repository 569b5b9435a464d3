import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../../conformance/shared';
import { HOSTILE_CARDS } from '../../fixtures/cards/hostile';
import type { Measure, Row } from '../contract';

import { labelledCards, type LabelledCard } from './labels';
import { median } from '../median';
import { baseNames, dataNames, restrictions } from './names';
import { atMost, shown } from '../rows';
import { complain, recall, shareOf, tallyOf, type Outcome } from './tally';
import { answersOf } from './topics';
import { readCard } from '../../../utils/cards/read-card';
import { timed } from '../timed';

const CARDS = 'corpus/cards';

/** The aims of the whole, of one topic, and how many cases make a topic's figure one. */
const PRECISION = 0.95;
const RECALL = 0.85;
const TOPIC_RECALL = 0.7;
const CASES = 10;
const RESTRICTION_RECALL = 0.95;
const BASE_RECALL = 0.8;

/** Processor time of a card, of a hostile one of 2 MB. */
const MEDIAN_MS = 8;
const HOSTILE_MS = 250;

/** Labelled model cards: what our reader finds given, named and restricted in them, and what that costs. */
export const cards: Measure = {
  name: 'cards',
  run() {
    const shared = sharedFolder();
    const folder = shared === null ? null : join(shared, CARDS);
    if (folder === null || !existsSync(folder))
      return [{ what: 'cards', budget: null, measured: `no ${CARDS}`, value: null, met: null }];
    const read = labelledCards(folder);
    return [...topics(read), ...names(read), ...times(read)];
  },
};

function topics(read: readonly LabelledCard[]): readonly Row[] {
  const all = read.flatMap(answersOf);
  const sure = all.filter(({ doubtful }) => !doubtful);
  const doubtful = all.filter((answer) => answer.doubtful);
  complain('given', sure);
  const tally = tallyOf(sure);
  const byTopic = [...grouped(sure, ({ topic }) => topic)].toSorted(([a], [b]) => a.localeCompare(b));
  return [
    shareOf('all topics given', tally, 'precision', PRECISION),
    shareOf('all topics given', tally, 'recall', RECALL),
    ...byTopic.flatMap(([topic, answers]) => {
      const each = tallyOf(answers);
      const enough = each.right + each.missed >= CASES;
      return [
        shareOf(`  ${topic}`, each, 'recall', enough ? TOPIC_RECALL : null),
        shareOf(`  ${topic}`, each, 'precision', null),
      ];
    }),
    shown('doubtful answers read as given', doubtful.filter(({ kind }) => kind !== 'missed').length, {
      unit: `of ${doubtful.length}`,
    }),
    worstCard(sure),
  ];
}

function grouped<Item>(
  items: readonly Item[],
  by: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

/** The card of which least was read. */
function worstCard(answers: readonly Outcome[]): Row {
  const shares = [...grouped(answers, ({ card }) => card)]
    .map(([card, each]) => ({ card, share: recall(tallyOf(each)) }))
    .toSorted((a, b) => a.share - b.share);
  const whole = shares.filter(({ share }) => share === 1).length;
  const [worst] = shares;
  return shown('cards of which every topic was found', whole, {
    unit: `of ${shares.length}`,
    note: `least: ${worst?.card ?? '–'}`,
  });
}

function names(read: readonly LabelledCard[]): readonly Row[] {
  const kinds = [
    { what: 'data names in prose', of: dataNames, recall: RECALL, precision: PRECISION },
    { what: 'licence restrictions in prose', of: restrictions, recall: RESTRICTION_RECALL, precision: null },
    { what: 'bases in prose', of: baseNames, recall: BASE_RECALL, precision: null },
  ] as const;
  return kinds.flatMap(({ what, of, ...aims }) => {
    const outcomes = read.flatMap(of);
    complain(what, outcomes);
    const tally = tallyOf(outcomes);
    return [shareOf(what, tally, 'precision', aims.precision), shareOf(what, tally, 'recall', aims.recall)];
  });
}

function times(read: readonly LabelledCard[]): readonly Row[] {
  const slowest = read.toSorted((a, b) => b.ms - a.ms)[0];
  // The quickest of three: the first is the compiler's.
  const hostile = HOSTILE_CARDS.map(([what, written]) => {
    const text = written();
    return { what, ms: Math.min(...[1, 2, 3].map(() => timed(() => readCard(text)))) };
  }).toSorted((a, b) => b.ms - a.ms)[0];
  return [
    atMost('a card, median of processor time', median(read.map(({ ms }) => ms)), MEDIAN_MS, { unit: 'ms' }),
    shown('a card, slowest', slowest?.ms ?? Number.NaN, { unit: 'ms', note: slowest?.label.id ?? '' }),
    atMost('a hostile card of 2 MB, most processor time', hostile?.ms ?? Number.NaN, HOSTILE_MS, {
      unit: 'ms',
      note: hostile?.what ?? '',
    }),
  ];
}
