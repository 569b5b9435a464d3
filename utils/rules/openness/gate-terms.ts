import { rank } from '../../licenses/rights';
import { message } from '../../model/message';
import { shown } from '../../names/shown';
import type { WordsBinding } from '../../terms/binding';
import { ownRights } from '../../terms/own-license';
import { cardWords, gateWords } from '../../terms/words';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';

/** A gate or a model card that asks for more than the declared licence (facts/OPENNESS §3, C11; §6, trap 4). */
export const gateTerms = defineRule({
  id: 'openness/gate-terms',
  needs: ['license'],
  anyOf: ['access', 'cardReading'],
  run: (_needed, facts) => {
    const own = ownRights(facts);
    if (own === null) return notApplicable(message('openness_gate_terms_none'));
    const of = { kind: 'own', id: facts.subject.id } as const;
    const more = [...gateWords(of, facts), ...cardWords(of, facts)].filter(({ rights, added }) =>
      added === null || rights !== 'R4' ? rank(rights) > rank(own.rights) : own.rights === 'R4',
    );
    if (more.length === 0)
      return notApplicable(message(`openness_gate_terms_${own.rights === 'R4' ? 'none' : 'not_open'}`));
    return more.map((words): RuleFinding => {
      const { rights, suffix, by, added, label, seen, statement } = words;
      const what = added === null ? 'license' : added.replaceAll('-', '_');
      const params = added === null ? [shown(label), shown(seen)] : [shown(seen)];
      const binds = rights !== 'R4';
      return {
        level: binds ? 'serious' : 'caution',
        grounding: 'declared',
        message: message(`openness_gate_terms_${by}_${what}`, shown(own.label || '–'), ...params),
        evidence: evidenceOf(words, facts, statement),
        change: message('openness_gate_terms_change'),
        ...(binds && {
          weight: { axis: 'openness', requirement: 'rights', status: 'not-met', ...(suffix && { suffix }) },
        }),
      };
    });
  },
});

function evidenceOf(
  { by, seen }: WordsBinding,
  { access, cardReading }: Parameters<typeof gateWords>[1],
  statement: number | null,
): RuleFinding['evidence'] {
  if (by === 'gate') return access.state === 'collected' ? [seenIn(access, seen, { pointer: '/terms' })] : [];
  return cardReading.state === 'collected'
    ? [seenIn(cardReading, seen, { pointer: `/statements/${statement ?? ''}`, file: 'README.md' })]
    : [];
}
