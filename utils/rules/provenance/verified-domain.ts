import { message } from '../../model/message';
import { defineRule, notApplicable, seenIn } from '../contract';

/** The hub's domain tick, stated for what it is; it weighs nothing (DESIGN §2.9). */
export const verifiedDomain = defineRule({
  id: 'provenance/verified-domain',
  needs: ['verifiedDomain'],
  run: ({ verifiedDomain: domain }) =>
    domain.value
      ? [
          {
            level: 'note',
            grounding: domain.grounding,
            message: message('provenance_verified_domain_stated'),
            evidence: [seenIn(domain, 'true')],
            change: message('provenance_verified_domain_change'),
          },
        ]
      : notApplicable(message('provenance_verified_domain_none')),
});
