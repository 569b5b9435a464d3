import type { Facts } from '../../facts/facts';
import { counted, message } from '../../model/message';
import { valueOf } from '../../model/slot';
import type { RequirementStatus } from '../../model/verdict';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { cardEvidence, cardOn, namesIn, ownPaper, statementsOn, unfollowed } from '../shared/card';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { shown, shownList } from '../../names/shown';

/** Characters: a section this long says something of its own, in whatever words. */
const SOME_TEXT = 120;

/** So many amounts in one statement are a mixture; one or two tell how much there is in all, of one model or two. */
const MIXTURE = 3;

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'data-disclosure', status }) as const;

/**
 * What is said of the training data (facts/OPENNESS §5, decision 5: one named source or a mixture in numbers is a partial
 * disclosure). Names are the author's and may be of fine-tuning data only (§6, trap 6).
 */
export const datasetDisclosure = defineRule({
  id: 'openness/dataset-disclosure',
  needs: [],
  anyOf: ['datasets', 'cardReading'],
  run: (_, facts) => {
    const named = (valueOf(facts.datasets) ?? []).map(({ id }) => id);
    const findings = [...inMetadata(facts, named), ...inCard(facts, named.length > 0)];
    return findings.length > 0 ? findings : notApplicable(message('openness_card_unread'));
  },
});

function inMetadata({ datasets, cardReading }: Facts, named: readonly string[]): readonly RuleFinding[] {
  if (datasets.state !== 'collected') return [];
  const gone = datasets.value.filter(({ live }) => live === false).map(({ id }) => id);
  const places = (ids: readonly string[]) => ids.slice(0, EVIDENCE_LIMIT).map((id) => seenIn(datasets, id));
  if (named.length === 0 && cardReading.state === 'collected') return [];
  const unread: RuleFinding = {
    level: 'note',
    grounding: datasets.grounding,
    message: message('openness_dataset_disclosure_none'),
    evidence: [seenIn(datasets, '[]')],
    change: message('openness_dataset_disclosure_change'),
    component: { id: 'data-card', state: 'not-collected', grade: 'D', license: null },
    weight: weight('open'),
  };
  const disclosed: RuleFinding = {
    level: 'note',
    grounding: 'declared',
    message: counted('openness_dataset_disclosure_named', named.length, shownList(named)),
    evidence: places(named),
    change: message('openness_dataset_disclosure_change_open'),
    component: { id: 'data-card', state: 'partial', grade: 'B', license: null },
    weight: weight('met'),
  };
  const vanished: RuleFinding = {
    level: 'caution',
    grounding: datasets.grounding,
    message: counted('openness_dataset_disclosure_gone', gone.length, shownList(gone)),
    evidence: places(gone),
    change: message('openness_dataset_disclosure_change_gone'),
  };
  return [named.length === 0 ? unread : disclosed, ...(gone.length > 0 ? [vanished] : [])];
}

function inCard(facts: Facts, alsoTagged: boolean): readonly RuleFinding[] {
  const { cardReading } = facts;
  if (cardReading.state !== 'collected') return [];
  const reading = cardReading.value;
  const own = cardOn(reading, 'data-card', 'data-summary');
  const sources = statementsOn(reading, 'training-data');
  const amounts = statementsOn(reading, 'training-data-amount').filter(({ says }) => says !== 'withheld');
  const reported = [...statementsOn(reading, 'data-card', 'data-summary'), ...sources, ...amounts];
  const names = namesIn(sources.filter(({ says }) => says !== 'withheld'));
  const first = shown(reported[0]?.seen ?? '');
  const card = (
    what: string,
    params: readonly string[],
    state: 'present' | 'partial' | 'absent' | 'not-found',
    status: RequirementStatus,
  ): readonly RuleFinding[] => [
    {
      level: state === 'absent' ? 'caution' : 'note',
      grounding: 'declared',
      message: message(`openness_dataset_disclosure_card_${what}`, ...params),
      evidence: cardEvidence(cardReading, reported),
      change: message('openness_card_change'),
      component: { id: 'data-card', state, grade: state === 'not-found' ? 'D' : 'C', license: null },
      weight: weight(status),
    },
  ];
  if (own.answer === 'given' || own.answer === 'mixed') return card('described', [first], 'present', 'met');
  if (names.length > 0) return card('sources', [shownList(names)], 'partial', 'met');
  const mixture = amounts.find((statement) => statement.names.length >= MIXTURE);
  if (mixture) return card('mixture', [shownList(mixture.names)], 'partial', 'met');
  const spoken = [...own.statements, ...sources].filter(({ says }) => says !== 'withheld');
  const linked = spoken.find(({ says, url }) => says === 'given' && url !== null);
  if (linked) return card('link', [shown(linked.seen), shown(linked.url ?? '')], 'partial', 'pointed');
  // A table's heads tell a reader less than a sentence.
  const described = spoken.find(({ seen }) => !seen.includes(' | ')) ?? spoken[0];
  if (described) return card('unnamed', [shown(described.seen)], 'partial', 'pointed');
  const partly = sources.find(({ names: phrase }) => phrase.length > 0);
  if (partly) return card('partly', [shown(partly.seen)], 'partial', 'pointed');
  const [withheld] = sources;
  if (withheld) return card('withheld', [shown(withheld.seen)], 'absent', alsoTagged ? 'met' : 'not-met');
  const section = reading.sections.find(
    ({ topic, length }) => topic === 'training-data' && length >= SOME_TEXT,
  );
  if (section) return card('section', [shown(section.title)], 'partial', 'pointed');
  const [amount] = amounts;
  if (amount) return card('amounts', [shown(amount.seen)], 'partial', 'not-found');
  // Where a paper and code are linked and were not read, the data may be told there (facts/OPENNESS §5, decision 9).
  const lead = ownPaper(cardReading) && unfollowed(facts);
  return lead
    ? card('linked', [shown(lead.url)], 'not-found', 'pointed')
    : card('none', [], 'not-found', 'not-found');
}
