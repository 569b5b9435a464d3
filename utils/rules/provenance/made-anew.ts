import { message, type Message } from '../../model/message';
import { isKnownPublisher } from '../../names/known-publishers';
import { knownSince } from '../../names/model-names';
import { asOf as NAMES_AS_OF } from '../../names/protected.json';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { daysBefore } from '../shared/age';

/** The hub's dates and the list's may differ by a time zone. */
const SLACK_DAYS = 2;

/**
 * A well-known name that was made after the list that knows it: deleted or renamed accounts and models leave their
 * names free for others (facts/PROVENANCE §7, namespace reuse).
 */
export const madeAnew = defineRule({
  id: 'provenance/made-anew',
  needs: ['publisher'],
  anyOf: ['publisherSince', 'createdAt'],
  run: ({ publisher }, { subject, publisherSince, createdAt }) => {
    const { name } = publisher.value;
    const findings: RuleFinding[] = [];
    if (
      publisherSince.state === 'collected' &&
      isLater(publisherSince.value, NAMES_AS_OF) &&
      isKnownPublisher(name)
    ) {
      const text = message(
        'provenance_made_anew_account',
        shown(name),
        NAMES_AS_OF,
        dayOf(publisherSince.value),
      );
      findings.push({
        ...finding('serious', text),
        grounding: publisherSince.grounding,
        evidence: [seenIn(publisherSince, publisherSince.value)],
        weight: { axis: 'provenance', level: 'contradicted' },
      });
    }
    const since = knownSince(subject.id);
    if (createdAt.state === 'collected' && since !== null && isLater(createdAt.value, since)) {
      const text = message('provenance_made_anew_model', shown(subject.id), since, dayOf(createdAt.value));
      findings.push({
        ...finding('caution', text),
        grounding: createdAt.grounding,
        evidence: [seenIn(createdAt, createdAt.value)],
      });
    }
    return findings.length > 0 ? findings : notApplicable(message('provenance_made_anew_none'));
  },
});

const finding = (level: 'serious' | 'caution', text: Message) => ({
  level,
  message: text,
  change: message('provenance_made_anew_change'),
});

const isLater = (date: string, known: string): boolean =>
  (daysBefore(known, Date.parse(date)) ?? 0) > SLACK_DAYS;

const dayOf = (date: string): string => shown(date.slice(0, 'yyyy-mm-dd'.length));
