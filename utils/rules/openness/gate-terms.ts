import { addedTerms, type AddedTerms } from '../../licenses/added-terms';
import { markedLicense } from '../../licenses/markers';
import { licenseNamed, rightsOf } from '../../licenses/rights';
import type { Evidence } from '../../model/finding';
import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';

/** In a card only what is said of the licence or of limits of use adds terms. */
const CARD_TOPICS: ReadonlySet<string> = new Set(['license', 'restriction', 'use-limits']);

/** An open licence, and a gate or a card that asks for more (facts/OPENNESS §3, C11; §6, trap 4). */
export const gateTerms = defineRule({
  id: 'openness/gate-terms',
  needs: ['license'],
  anyOf: ['access', 'cardReading'],
  run: ({ license }, { access, cardReading, licenseText }) => {
    const rights = rightsOf(license.value, valueOf(licenseText));
    if (rights.rights !== 'R4') return notApplicable(message('openness_gate_terms_not_open'));
    const findings: RuleFinding[] = [];
    const add = (place: 'gate' | 'card', terms: AddedTerms, seen: string, evidence: Evidence) => {
      const binding = terms === 'noncommercial' || terms === 'research';
      findings.push({
        level: binding ? 'serious' : 'caution',
        grounding: 'declared',
        message: message(
          `openness_gate_terms_${place}_${terms.replaceAll('-', '_')}`,
          shown(rights.label),
          shown(seen),
        ),
        evidence: [evidence],
        change: message('openness_gate_terms_change'),
      });
    };
    if (access.state === 'collected' && access.value.terms !== null) {
      const { terms } = access.value;
      const other = licenseNamed(markedLicense(terms) ?? '');
      const added = addedTerms(terms);
      if (other && other.rights !== 'R4') {
        findings.push({
          level: 'serious',
          grounding: 'declared',
          message: message('openness_gate_terms_other', shown(rights.label), shown(other.name)),
          evidence: [seenIn(access, terms, { pointer: '/terms' })],
          change: message('openness_gate_terms_change'),
        });
      } else if (added)
        add('gate', added.terms, added.seen, seenIn(access, added.seen, { pointer: '/terms' }));
    }
    if (cardReading.state === 'collected') {
      for (const [index, { topic, seen }] of cardReading.value.statements.entries()) {
        const added = CARD_TOPICS.has(topic) ? addedTerms(seen) : null;
        if (!added) continue;
        add(
          'card',
          added.terms,
          added.seen,
          seenIn(cardReading, seen, { pointer: `/statements/${index}`, file: 'README.md' }),
        );
        break;
      }
    }
    return findings.length > 0 ? findings : notApplicable(message('openness_gate_terms_none'));
  },
});
