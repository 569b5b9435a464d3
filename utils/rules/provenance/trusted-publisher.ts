import { counted, message } from '../../model/message';
import { defineRule, notApplicable, seenIn } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';

/**
 * Commits whose author is named as the hub names pushes by a build service (facts/PROVENANCE §2, Trusted Publishers).
 * A git author can be named so by anyone with write access: told, weighs nothing.
 */
export const trustedPublisher = defineRule({
  id: 'provenance/trusted-publisher',
  needs: ['commits'],
  run: ({ commits }) => {
    const { newest, oidc } = commits.value;
    if (!oidc) return notApplicable(counted('provenance_trusted_publisher_none', newest.length));
    const built = newest.filter(({ authors }) => authors.some((name) => /^\[OIDC\]/i.test(name)));
    return [
      {
        level: 'note',
        grounding: commits.grounding,
        message: counted('provenance_trusted_publisher_stated', built.length),
        evidence: built
          .slice(0, EVIDENCE_LIMIT)
          .map(({ id, authors }) => seenIn(commits, `${id} ${authors.join(', ')}`)),
        change: message('provenance_trusted_publisher_change'),
      },
    ];
  },
});
