import { message } from '../../model/message';
import { borrowedDisplay } from '../../names/display';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { standingEvidence, standingOf } from '../shared/standing';

/**
 * The name an account shows, which anyone may choose freely: a well-known publisher's, written plainly or with
 * characters that look like its own (UTS #39).
 */
export const displayName = defineRule({
  id: 'provenance/display-name',
  needs: ['publisher'],
  run: ({ publisher }, facts) => {
    const { name, displayName: display } = publisher.value;
    const borrowed = borrowedDisplay(display, name);
    if (borrowed === null) return notApplicable(message('provenance_display_name_none', shown(name)));
    const standing = standingOf(facts);
    const finding = {
      grounding: publisher.grounding,
      message: message(`provenance_display_name_${borrowed.kind}`, shown(name), shown(display), borrowed.of),
      evidence: [
        seenIn(publisher, `${display} ~ ${borrowed.of}`, { pointer: '/displayName' }),
        ...standingEvidence(facts),
      ],
      change: message('provenance_display_name_change'),
    };
    if (standing.established) return [{ ...finding, level: 'note' }];
    const isLoud = borrowed.kind === 'characters' || standing.young;
    return isLoud
      ? [{ ...finding, level: 'serious', weight: { axis: 'provenance', level: 'contradicted' } }]
      : [{ ...finding, level: 'caution' }];
  },
});
