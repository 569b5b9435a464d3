import { counted, message, type Message } from '../../model/message';
import type { Weight } from '../../model/finding';
import { lookAlike, type Likeness } from '../../names/look-alike';
import { sameModelName } from '../../names/model-names';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { declaresLinkTo, sameOwner } from '../shared/links';
import { standingEvidence, standingOf } from '../shared/standing';

const TEXTS = {
  separators: 'separators',
  characters: 'characters',
  repeats: 'edits',
  swapped: 'swapped',
  'one-edit': 'edits',
  'two-edits': 'edits',
  claims: 'claims',
  brand: 'brand',
} as const satisfies Record<Likeness, string>;

const CONTRADICTED: Weight = { axis: 'provenance', level: 'contradicted' };

/**
 * An account whose name is close to a well-known one's (facts/PROVENANCE §4). A name alone is a reason to look; with a
 * new account, or with one of the other's model names as well, it speaks against the claim.
 */
export const lookAlikeName = defineRule({
  id: 'provenance/look-alike',
  needs: ['publisher'],
  run: ({ publisher }, facts) => {
    const { name } = publisher.value;
    const like = lookAlike(name);
    if (like === null) return notApplicable(message('provenance_look_alike_none', shown(name)));
    const standing = standingOf(facts);
    const same = sameModelName(facts.subject.id);
    // Base models that were not looked at may well be declared.
    const borrows =
      same !== null &&
      sameOwner(same.of, `${like.of}/`) &&
      facts.baseModels.state === 'collected' &&
      !declaresLinkTo(facts, same.of);
    const isStrong = like.kind !== 'brand' || borrows;
    const finding = {
      grounding: publisher.grounding,
      evidence: [
        seenIn(publisher, `${name} ~ ${like.of} (${like.kind})`, { pointer: '/name' }),
        ...standingEvidence(facts),
      ],
      change: message('provenance_look_alike_change'),
    };
    const loud = (text: Message) => [
      { ...finding, level: 'serious', message: text, weight: CONTRADICTED } as const,
    ];
    if (isStrong && standing.young && !standing.domain) {
      return loud(counted('provenance_look_alike_young', standing.days ?? 0, shown(name), like.of));
    }
    if (borrows && !standing.established) {
      return loud(message('provenance_look_alike_borrowed', shown(name), like.of, same.of));
    }
    const isCalm = standing.domain ? standing.established : standing.established && !borrows;
    const level = isCalm || (!isStrong && !standing.young) ? 'note' : 'caution';
    const text = message(`provenance_look_alike_${TEXTS[like.kind]}`, shown(name), like.of);
    return [{ ...finding, level, message: text }];
  },
});
