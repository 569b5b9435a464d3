import { counted, message } from '../../model/message';
import { defineRule, seenIn } from '../contract';
import { daysBefore } from '../shared/age';
import { LONG_LIVED_DAYS, YOUNG_DAYS } from '../shared/standing';
import { shown } from '../../names/shown';

/** With a domain proven to the hub, the account need only be past the age at which it counts as new. */
const NOT_NEW_DAYS = YOUNG_DAYS;

/**
 * Who publishes (DESIGN §6). Identified: an organisation whose account is long-lived, or is not new and has proven a
 * domain. A tick alone identifies nobody (§2.9), and anyone can make an organisation, so all others only claim.
 */
export const publisher = defineRule({
  id: 'provenance/publisher',
  needs: ['publisher'],
  run: ({ publisher: by }, { publisherSince, verifiedDomain }) => {
    const { kind, name } = by.value;
    const age =
      publisherSince.state === 'collected' ? daysBefore(publisherSince.value, publisherSince.at) : null;
    const domain = verifiedDomain.state === 'collected' && verifiedDomain.value;
    const identified =
      kind === 'organisation' && age !== null && age >= (domain ? NOT_NEW_DAYS : LONG_LIVED_DAYS);
    const evidence = [seenIn(by, `${name} (${kind})`)];
    if (identified) {
      return [
        {
          level: 'good',
          // A date that is a guess makes the whole statement one.
          grounding: publisherSince.state === 'collected' ? publisherSince.grounding : by.grounding,
          message: domain
            ? message('provenance_publisher_identified_domain', shown(name), NOT_NEW_DAYS)
            : counted('provenance_publisher_identified_age', Math.floor(age / LONG_LIVED_DAYS), shown(name)),
          evidence: [
            ...evidence,
            ...(publisherSince.state === 'collected' ? [seenIn(publisherSince, publisherSince.value)] : []),
            ...(domain ? [seenIn(verifiedDomain, 'true')] : []),
          ],
          change: message('provenance_publisher_change_identified'),
          weight: { axis: 'provenance', level: 'identified' },
        },
      ];
    }
    return [
      {
        level: 'note',
        grounding: by.grounding,
        message: message(`provenance_publisher_${kind}`, shown(name)),
        evidence,
        change: message('provenance_publisher_change_claimed'),
        weight: { axis: 'provenance', level: 'claimed' },
      },
    ];
  },
});
