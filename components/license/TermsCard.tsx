import type { Facts } from '../../utils/facts/facts';
import { rank } from '../../utils/licenses/rights';
import { TERM_QUESTIONS, type TermQuestion } from '../../utils/licenses/questions';
import type { Finding } from '../../utils/model/finding';
import type { Translate } from '../../utils/model/message';
import { valueOf } from '../../utils/model/slot';
import type { Binding } from '../../utils/terms/binding';
import { bindings } from '../../utils/terms/bindings';
import { effectiveTerms, type EffectiveTerm } from '../../utils/terms/effective';
import { termOwner } from '../../utils/terms/term-texts';
import { keyPart, say, tell } from '../kit/text';
import { LicenseNotes } from './LicenseNotes';
import { tableLink, TermItem } from './TermItem';

interface TermsCardProps {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly t: Translate;
}

/** What each block tells. */
const BLOCKS = [
  { name: 'may', questions: TERM_QUESTIONS.slice(0, 6) },
  { name: 'must', questions: TERM_QUESTIONS.slice(6, 9) },
  { name: 'limits', questions: TERM_QUESTIONS.slice(9) },
] as const satisfies readonly { name: string; questions: readonly TermQuestion[] }[];

/** The rules that tell that terms do not go together. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'openness/gate-terms',
  'openness/license-conflicts',
  'openness/license-text',
]);

/**
 * What may be done with the model, by all terms that bind: its own, its bases' and the author's words, the strictest of
 * each; conflicts first. Not legal advice.
 */
export function TermsCard({ facts, findings, t }: TermsCardProps) {
  if (facts.license.state !== 'collected')
    return <p class="more">{say(t, 'license_not_looked_at', whyNot(facts.license, t))}</p>;
  const all = bindings(facts);
  const deciding = strictest(all);
  const conflicts = findings.filter(
    ({ rule, level }) => CONFLICTS.has(rule) && (level === 'serious' || level === 'caution'),
  );
  return (
    <div class="license-card">
      {conflicts.length > 0 && (
        <ul class="term-conflicts" aria-label={say(t, 'terms_conflicts')}>
          {conflicts.map(({ message: { key, params }, message }) => (
            <li key={`${key} ${params.join(' ')}`}>{tell(t, message)}</li>
          ))}
        </ul>
      )}
      {deciding && <p class="license-name">{tell(t, termOwner(deciding))}</p>}
      <Blocks terms={effectiveTerms(all)} deciding={deciding} t={t} />
      <LicenseNotes text={valueOf(facts.licenseText)} gate={valueOf(facts.access)?.terms ?? null} t={t} />
      <p class="more">{say(t, 'license_term_caution')}</p>
    </div>
  );
}

/** The terms that decide the tier: the strictest, of equals the model's own. */
export const strictest = (all: readonly Binding[]): Binding | null =>
  all.toSorted((a, b) => rank(b.rights) - rank(a.rights))[0] ?? null;

function whyNot(slot: Facts['license'], t: Translate): string {
  if (slot.state === 'collected') return '';
  return say(t, `reason_${keyPart(slot.state === 'failed' ? slot.error : slot.why)}`);
}

interface BlocksProps {
  readonly terms: readonly EffectiveTerm[];
  /** The terms that the card names at its head: a term of theirs need not say so again. */
  readonly deciding: Binding | null;
  readonly t: Translate;
}

function Blocks({ terms, deciding, t }: BlocksProps) {
  const source = terms.find(({ from }) => from === deciding)?.source ?? '';
  const link = tableLink(source);
  return (
    <>
      {BLOCKS.map(({ name, questions }) => (
        <section key={name} class="license-block" aria-label={say(t, `license_block_${name}`)}>
          <h2 aria-hidden="true">{say(t, `license_block_${name}`)}</h2>
          <ul>
            {terms
              .filter(({ question }) => (questions as readonly TermQuestion[]).includes(question))
              .map((term) => (
                <TermItem key={term.question} term={term} owned={term.from !== deciding} t={t} />
              ))}
          </ul>
        </section>
      ))}
      {link && (
        <p>
          <a href={link} target="_blank" rel="noopener noreferrer">
            {say(t, 'license_term_source')}
          </a>
        </p>
      )}
    </>
  );
}
