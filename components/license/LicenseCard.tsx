import type { Translate } from '../../utils/model/message';
import type { Facts } from '../../utils/facts/facts';
import type { Rights } from '../../utils/licenses/rights';
import type { LicenseTerm } from '../../utils/licenses/terms';
import { valueOf } from '../../utils/model/slot';
import { LicenseNotes } from './LicenseNotes';
import { LicenseTermItem, tableLink } from './LicenseTermItem';
import { Name } from '../kit/Name';
import { ownRights } from './own-license';
import { keyPart, say } from '../kit/text';

interface LicenseCardProps {
  readonly facts: Pick<Facts, 'license' | 'licenseText' | 'access'>;
  /** What the deciding licence says; empty when it is not one that the table knows. */
  readonly terms: readonly LicenseTerm[];
  readonly t: Translate;
}

/** What each block asks. */
const BLOCKS = [
  { name: 'may', questions: ['commercial', 'change', 'redistribute', 'outputs', 'patents'] },
  { name: 'must', questions: ['attribution', 'naming', 'share-alike'] },
  { name: 'limits', questions: ['cap', 'use-limits', 'field'] },
] as const satisfies readonly { name: string; questions: readonly LicenseTerm['question'][] }[];

/** The licence in plain words: what one may do, what one must do, and where it stops. Not legal advice. */
export function LicenseCard({ facts, terms, t }: LicenseCardProps) {
  const rights = ownRights(facts);
  if (rights === null) return <p class="more">{say(t, 'license_not_looked_at', whyNot(facts.license, t))}</p>;
  return (
    <div class="license-card">
      <p class="license-name">
        {rights.label !== '' && (
          <>
            <Name text={rights.label} limit={72} />{' '}
          </>
        )}
        <span class="chip">{say(t, `rights_${rights.rights.toLowerCase()}`)}</span>
      </p>
      {rights.declared > 1 && <p class="more">{say(t, 'license_strictest', rights.declared)}</p>}
      {terms.length === 0 ? <p>{say(t, unknownKey(rights))}</p> : <Blocks terms={terms} t={t} />}
      <LicenseNotes text={valueOf(facts.licenseText)} gate={valueOf(facts.access)?.terms ?? null} t={t} />
      <p class="more">{say(t, 'license_term_caution')}</p>
    </div>
  );
}

function whyNot(slot: Facts['license'], t: Translate): string {
  if (slot.state === 'collected') return '';
  return say(t, `reason_${keyPart(slot.state === 'failed' ? slot.error : slot.why)}`);
}

const unknownKey = ({ basis }: Rights) =>
  basis === 'none-declared' ? 'license_terms_none' : 'license_terms_unknown';

function Blocks({ terms, t }: Pick<LicenseCardProps, 'terms' | 't'>) {
  const [first = '', ...others] = new Set(terms.map(({ source }) => source));
  const single = others.length === 0 ? tableLink(first) : null;
  return (
    <>
      {BLOCKS.map(({ name, questions }) => {
        const asked = questions.flatMap((question) => terms.filter((term) => term.question === question));
        return (
          asked.length > 0 && (
            <section key={name} class="license-block" aria-label={say(t, `license_block_${name}`)}>
              <h2 aria-hidden="true">{say(t, `license_block_${name}`)}</h2>
              <dl>
                {asked.map((term) => (
                  <LicenseTermItem
                    key={`${term.question} ${term.condition}`}
                    term={term}
                    linked={single === null}
                    t={t}
                  />
                ))}
              </dl>
            </section>
          )
        );
      })}
      {single && (
        <p>
          <a href={single} target="_blank" rel="noopener noreferrer">
            {say(t, 'license_term_source')}
          </a>
        </p>
      )}
    </>
  );
}
