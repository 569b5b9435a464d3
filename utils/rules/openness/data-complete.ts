import type { Facts } from '../../facts/facts';
import { message, type Message } from '../../model/message';
import type { Evidence } from '../../model/finding';
import { valueOf } from '../../model/slot';
import type { RequirementStatus } from '../../model/verdict';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { cardEvidence, cardOn, claimedLead, namesIn, onlyNotReleased, statementsOn } from '../shared/card';

interface Found {
  readonly what: Message;
  readonly status: RequirementStatus;
  readonly evidence: readonly Evidence[];
}

/**
 * Whether the information on the training data is complete (facts/OPENNESS §5, decision 5): a public summary of the
 * training content, or a corpus of the publisher's own, and nowhere a word that something is withheld. Named sources
 * alone only lead there: that they are all is nobody's word.
 */
export const dataComplete = defineRule({
  id: 'openness/data-complete',
  needs: [],
  anyOf: ['cardReading', 'datasets'],
  run: (_, facts) => {
    const found = judge(facts);
    if (found === null) return notApplicable(message('openness_card_unread'));
    const { what, status, evidence } = found;
    return [
      {
        level: status === 'met' ? 'good' : status === 'not-met' ? 'caution' : 'note',
        grounding: 'declared',
        message: what,
        evidence,
        change: message('openness_data_complete_change'),
        weight: { axis: 'openness', requirement: 'data-complete', status },
      },
    ];
  },
});

function judge(facts: Facts): Found | null {
  const { cardReading, datasets, subject } = facts;
  const own = ownCorpora(facts, subject.id.split('/')[0] ?? '');
  const tags = datasets.state === 'collected' ? own.map((id) => seenIn(datasets, id)) : [];
  if (cardReading.state !== 'collected') {
    return own.length === 0
      ? null
      : { what: message('openness_data_complete_unread', shownList(own)), status: 'pointed', evidence: tags };
  }
  const reading = cardReading.value;
  const summary = cardOn(reading, 'data-summary');
  const about = statementsOn(reading, 'training-data', 'data-card', 'training-data-amount');
  const evidence = cardEvidence(cardReading, [...summary.statements, ...about]);
  const names = namesIn(about.filter(({ topic }) => topic !== 'training-data-amount'));
  const withheld = about.find(({ says }) => says === 'withheld');
  if (withheld && !(names.length > 0 && onlyNotReleased(about))) {
    const what = message('openness_data_complete_withheld', shown(withheld.seen));
    return { what, status: 'not-met', evidence };
  }
  if (summary.answer === 'given') {
    const what = message('openness_data_complete_summary', shown(summary.statements[0]?.seen ?? ''));
    return { what, status: 'met', evidence };
  }
  if (own.length > 0 && !withheld) {
    return {
      what: message('openness_data_complete_own', shownList(own)),
      status: 'met',
      evidence: [...tags, ...evidence],
    };
  }
  // How much there is leads to nothing that says what it is.
  const first = about.find(({ topic }) => topic !== 'training-data-amount');
  if (first !== undefined) {
    const what =
      names.length > 0
        ? message('openness_data_complete_sources', shownList(names))
        : message('openness_data_complete_described', shown(first.seen));
    return { what, status: 'pointed', evidence };
  }
  const lead = claimedLead(facts);
  return lead === null
    ? { what: message('openness_data_complete_none'), status: 'not-found', evidence }
    : { what: message('openness_claimed_lead', shown(lead)), status: 'pointed', evidence };
}

/** Datasets of the publisher itself, named in the metadata, linked in the card or found beside the model. */
function ownCorpora(
  { datasets, cardReading, companionRepositories: siblings, linkedDatasets }: Facts,
  owner: string,
): readonly string[] {
  const links = (valueOf(cardReading)?.links ?? []).filter(({ kind }) => kind === 'dataset');
  const ids = [
    ...(valueOf(datasets) ?? []).filter(({ live }) => live !== false).map(({ id }) => id),
    ...links.flatMap(({ id }) => id ?? []),
    ...(valueOf(siblings) ?? []).filter(({ holds }) => holds === 'datasets').map(({ id }) => id),
  ];
  const gone = new Set(
    (valueOf(linkedDatasets) ?? []).filter(({ state }) => state === 'gone').map(({ id }) => id),
  );
  return [...new Set(ids)].filter((id) => id.startsWith(`${owner}/`) && !gone.has(id));
}
