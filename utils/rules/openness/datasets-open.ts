import { licenseNamed } from '../../licenses/rights';
import type { ComponentState } from '../../model/component';
import type { Facts } from '../../facts/facts';
import type { LinkedDatasetFact } from '../../facts/linked';
import type { Evidence } from '../../model/finding';
import { counted, message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import type { RequirementStatus } from '../../model/verdict';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { cardEvidence, cardOn, claimedLead } from '../shared/card';
import { EVIDENCE_LIMIT } from '../shared/evidence';

interface Found {
  readonly what: Message;
  readonly state: ComponentState;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly status: RequirementStatus;
  readonly evidence: readonly Evidence[];
  readonly license?: string | null;
}

/**
 * Whether the named training data can be downloaded (facts/OPENNESS §5, decision 6): every one is there, without approval
 * and with data files. Terms that are not open count as some of it; no declared terms count, and are told.
 */
export const datasetsOpen = defineRule({
  id: 'openness/datasets-open',
  needs: [],
  anyOf: ['linkedDatasets', 'datasets', 'cardReading'],
  run: (_, facts) => {
    const found = fromPages(facts) ?? fromNames(facts);
    if (found === null) return notApplicable(message('openness_card_unread'));
    const { what, state, grade, status, evidence, license = null } = found;
    return [
      {
        level: status === 'met' ? 'good' : status === 'not-met' ? 'caution' : 'note',
        grounding: grade === 'A' ? 'observed' : 'declared',
        message: what,
        evidence,
        change: message('openness_datasets_open_change'),
        component: { id: 'datasets', state, grade, license },
        weight: { axis: 'openness', requirement: 'data-open', status },
      },
    ];
  },
});

/** What the datasets' own pages say; null when none was looked up. */
function fromPages(facts: Facts): Found | null {
  const slot = facts.linkedDatasets;
  if (slot.state !== 'collected') return null;
  const looked = slot.value.filter(({ state }) => state !== 'not-asked');
  if (looked.length === 0) return null;
  const evidence = looked.slice(0, EVIDENCE_LIMIT).map(({ id, state }) => seenIn(slot, `${id}: ${state}`));
  const open = looked.filter(isOpen);
  const ids = shownList((open.length > 0 ? open : looked).map(({ id }) => id));
  const license = open[0]?.licenses[0] ?? null;
  const found = (what: Message, state: ComponentState, status: RequirementStatus): Found => ({
    what,
    state,
    grade: 'A',
    status,
    evidence,
    license,
  });
  // A record without data files may be a script that fetches them from elsewhere: that is not known, not closed.
  const closed = looked.filter(
    (dataset) => dataset.state === 'found' && dataset.dataFiles !== 0 && !isOpen(dataset),
  );
  if (closed.length > 0) {
    const what = counted(
      'openness_datasets_open_closed',
      closed.length,
      shownList(closed.map(({ id }) => id)),
    );
    return found(what, open.length > 0 ? 'partial' : 'not-found', 'not-met');
  }
  const whole = looked.length === slot.value.length && open.length === looked.length;
  if (!whole) {
    const what = message('openness_datasets_open_some', open.length, slot.value.length, ids);
    return found(what, open.length > 0 ? 'partial' : 'not-found', 'pointed');
  }
  const unlicensed = open.filter(({ licenses }) => licenses.length === 0);
  return unlicensed.length > 0
    ? found(counted('openness_datasets_open_unlicensed', open.length, ids), 'present', 'met')
    : found(counted('openness_datasets_open_all', open.length, ids), 'present', 'met');
}

/** Found, without approval, not disabled, with data in it, and no terms that are known not to be open. */
function isOpen({ state, gated, disabled, dataFiles, licenses }: LinkedDatasetFact): boolean {
  const restricted = licenses.some((id) => {
    const rights = licenseNamed(id)?.rights;
    return rights !== undefined && rights !== 'R4' && rights !== 'RU';
  });
  return state === 'found' && gated !== 'manual' && !disabled && dataFiles !== 0 && !restricted;
}

/** With no page looked at: names and links only lead there. */
function fromNames(facts: Facts): Found | null {
  const { datasets, cardReading } = facts;
  const reading = valueOf(cardReading);
  const named = [
    ...(valueOf(datasets) ?? []).map(({ id }) => id),
    ...(reading?.links ?? []).flatMap(({ kind, id }) => (kind === 'dataset' && id !== null ? [id] : [])),
  ];
  const words = reading && cardOn(reading, 'training-data', 'data-card');
  const summary = reading && cardOn(reading, 'data-summary');
  const evidence =
    cardReading.state === 'collected' ? cardEvidence(cardReading, words?.statements ?? []) : [];
  const first = shown((words?.statements[0] ?? summary?.statements[0])?.seen ?? '');
  const found = (what: Message, state: ComponentState, status: RequirementStatus): Found => ({
    what,
    state,
    grade: named.length > 0 ? 'B' : words === null || words.answer === 'none' ? 'D' : 'C',
    status,
    evidence,
  });
  if (words?.answer === 'withheld')
    return found(message('openness_datasets_open_withheld', first), 'absent', 'not-met');
  if (named.length > 0) {
    const ids = [...new Set(named)];
    return found(counted('openness_datasets_open_named', ids.length, shownList(ids)), 'partial', 'pointed');
  }
  const linked = [...(words?.statements ?? []), ...(summary?.statements ?? [])].find(
    ({ says, url }) => says === 'given' && url !== null,
  );
  if (linked !== undefined || summary?.answer === 'given')
    return found(message('openness_datasets_open_given', shown(linked?.seen ?? first)), 'partial', 'pointed');
  if (words === null) return null;
  const lead = claimedLead(facts);
  return lead === null
    ? found(message('openness_datasets_open_none'), 'not-found', 'not-found')
    : found(message('openness_claimed_lead', shown(lead)), 'not-found', 'pointed');
}
