import type { Evidence, FindingLevel } from '../../model/finding';
import type { AccessFact } from '../../facts/access';
import type { Change, ChangesFact } from '../../facts/history';
import { counted, message, type Message } from '../../model/message';
import type { Collected } from '../../model/slot';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { dayOf } from '../shared/age';
import { shown, shownList } from '../../names/shown';

type Visits = Collected<ChangesFact>;

/** How much a change matters by itself. A change of the weights and of one commit's bytes are weighed apart. */
const LEVELS = {
  'weights-added': 'note',
  'weights-removed': 'note',
  'pickle-added': 'caution',
  'pickle-changed': 'caution',
  'code-added': 'caution',
  'code-changed': 'caution',
  'license-changed': 'caution',
  'gate-changed': 'note',
  'base-changed': 'caution',
  'publisher-renamed': 'caution',
  'history-squashed': 'caution',
} as const satisfies Partial<Record<Change['kind'], FindingLevel>>;

/** What a download may ask for; an unknown word is told as the stricter one. */
const GATES = ['no', 'automatic', 'manual'] as const satisfies readonly AccessFact['gated'][];

const CONTRADICTED = { axis: 'provenance', level: 'contradicted' } as const;

/**
 * What is different from the reader's last look. A silent change is a failed check (DESIGN §6, "contradicted"): other
 * weights under the same model card, since a look at this very name; all else is told and weighs nothing.
 */
export const changedSince = defineRule({
  id: 'provenance/changed-since',
  needs: ['changesSinceVisit'],
  run: ({ changesSinceVisit: visits }) => {
    const { changes, since, commit } = visits.value;
    if (changes.length === 0) {
      const same = { level: 'note', grounding: visits.grounding } as const;
      const text = message('provenance_changed_since_nothing', dayOf(since));
      return [{ ...same, message: text, evidence: [seenIn(visits, commit ?? dayOf(since))] }];
    }
    return changes.map((change) => ({
      grounding: visits.grounding,
      evidence: evidenceOf(visits, change),
      change: message('provenance_changed_since_change'),
      ...said(visits.value, change),
    }));
  },
});

type Said = Pick<RuleFinding, 'level' | 'message' | 'weight'>;

function said(visits: ChangesFact, change: Change): Said {
  const day = dayOf(visits.since);
  if (change.kind === 'bytes-differ') {
    const text = textOf('provenance_changed_since_bytes_differ', change, day);
    return { level: 'serious', message: text, weight: CONTRADICTED };
  }
  if (change.kind === 'weights-changed') return weightsChanged(visits, change, day);
  if (change.kind === 'gate-changed') {
    const gate = GATES.find((word) => word === change.to) ?? 'manual';
    return { level: LEVELS[change.kind], message: message(`provenance_changed_since_gate_${gate}`, day) };
  }
  const key = `provenance_changed_since_${change.kind.replaceAll('-', '_')}`;
  return { level: LEVELS[change.kind], message: textOf(key, change, day) };
}

function weightsChanged({ basis, cardChanged }: ChangesFact, change: Change, day: string): Said {
  if (basis === 'pinned') {
    return { level: 'caution', message: textOf('provenance_changed_since_weights_pinned', change, day) };
  }
  if (cardChanged === false) {
    const text = textOf('provenance_changed_since_weights_silent', change, day);
    return { level: 'serious', message: text, weight: CONTRADICTED };
  }
  const key = cardChanged
    ? 'provenance_changed_since_weights_with_card'
    : 'provenance_changed_since_weights_card_unknown';
  return { level: 'caution', message: textOf(key, change, day) };
}

const textOf = (key: string, change: Change, day: string): Message =>
  'files' in change
    ? counted(key, change.count, shownList(change.files.map(({ path }) => path)), day)
    : message(key, stated(change.from), stated(change.to), day);

/** A statement that was empty is shown as a dash. */
const stated = (words: string): string => (words === '' ? '–' : shown(words));

const evidenceOf = (visits: Visits, change: Change): readonly Evidence[] =>
  'files' in change
    ? change.files.map(({ path, from, to }) =>
        seenIn(visits, `${from ?? '–'} → ${to ?? '–'}`, { file: path }),
      )
    : [seenIn(visits, `${stated(change.from)} → ${stated(change.to)}`)];
