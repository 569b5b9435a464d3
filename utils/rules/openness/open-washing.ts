import { rank } from '../../licenses/rights';
import type { CardRestriction } from '../../model/card';
import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { ownRights } from '../../terms/own-license';
import { limitsInProse } from '../../terms/prose';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { licenseSeen, readBases } from '../shared/licenses';

/** What the card would have to give for “fully open” to hold. */
const WITHHELD_TOPICS: ReadonlySet<string> = new Set(['training-data', 'data-card', 'training-code']);

/** Limits that no open licence sets: a name to show or a policy on harm may stand beside one. */
const CLOSING: ReadonlySet<CardRestriction> = new Set([
  'noncommercial',
  'research-only',
  'no-derivatives',
  'threshold',
  'contact-for-commercial',
]);

/** The card calls the model open; its licence, its base's licence or its own words on data say less (facts/OPENNESS §4b). */
export const openWashing = defineRule({
  id: 'openness/open-washing',
  needs: ['license', 'cardReading'],
  run: ({ license, cardReading }, facts) => {
    const { chain } = facts;
    const { statements } = cardReading.value;
    const claim = statements.find(({ topic, says }) => topic === 'open-claim' && says !== 'withheld');
    if (!claim) return notApplicable(message('openness_open_washing_no_claim'));
    const inCard = (seen: string, index: number) =>
      seenIn(cardReading, seen, { pointer: `/statements/${index}`, file: 'README.md' });
    const claimed = inCard(claim.seen, statements.indexOf(claim));
    const change = message('openness_open_washing_change');
    const words = shown(claim.seen);
    const rights = ownRights(facts);
    const findings: RuleFinding[] = [];
    const say = (what: string, evidence: RuleFinding['evidence'], ...params: readonly string[]) =>
      findings.push({
        level: 'caution',
        grounding: 'declared',
        message: message(`openness_open_washing_${what}`, words, claim.line, ...params),
        evidence: [claimed, ...evidence],
        change,
      });
    if (rights !== null && rights.rights !== 'R4') {
      if (rights.rights === 'RU') say('license_none', licenseSeen(license));
      else say('license', licenseSeen(license), shown(rights.label || '–'));
    }
    const [base] = readBases(valueOf(chain) ?? [])
      .filter((model) => model.rights.rights !== 'R4')
      .toSorted((a, b) => rank(b.rights.rights) - rank(a.rights.rights));
    if (base) say('base', licenseSeen(base.slot), shown(base.id), shown(base.rights.label || '–'));
    const limit = limitsInProse(cardReading.value).find(({ added }) => CLOSING.has(added));
    const limited = limit && statements[limit.statement];
    // A claim that sets the limit itself is told once.
    if (limited && limited.seen !== claim.seen)
      say('limited', [inCard(limited.seen, limit.statement)], shown(limited.seen), String(limited.line));
    const index = statements.findIndex(
      ({ topic, says }) => says === 'withheld' && WITHHELD_TOPICS.has(topic),
    );
    const withheld = statements[index];
    if (withheld)
      say('withheld', [inCard(withheld.seen, index)], shown(withheld.seen), String(withheld.line));
    if (findings.length > 0) return findings;
    return [
      {
        level: 'note',
        grounding: 'declared',
        message: message('openness_open_washing_uncontradicted', words, claim.line),
        evidence: [claimed],
        change,
      },
    ];
  },
});
