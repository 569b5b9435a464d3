import { counted, message } from '../../model/message';
import { defineRule, notApplicable, seenIn } from '../contract';
import { daysBefore } from '../shared/age';
import { YOUNG_DAYS } from '../shared/standing';
import { shown } from '../../names/shown';

/** How old the account was when its page was read; youth is a reason to look closer, not a charge. */
export const accountAge = defineRule({
  id: 'provenance/account-age',
  needs: ['publisherSince'],
  run: ({ publisherSince: since }) => {
    const days = daysBefore(since.value, since.at);
    if (days === null) return notApplicable(message('provenance_account_age_unreadable', shown(since.value)));
    const young = days < YOUNG_DAYS;
    return [
      {
        level: young ? 'caution' : 'note',
        grounding: since.grounding,
        message: young
          ? counted('provenance_account_age_young', days)
          : message('provenance_account_age_old', days),
        evidence: [seenIn(since, since.value)],
        change: message('provenance_account_age_change'),
      },
    ];
  },
});
