import { PERMISSIONS } from '../../utils/licenses/questions';
import type { Translate } from '../../utils/model/message';
import type { EffectiveTerm } from '../../utils/terms/effective';
import { termOwner, termText } from '../../utils/terms/term-texts';
import { safeText } from '../../utils/text/safe-text';
import { say, tell } from '../kit/text';

/** A shape for each kind of answer; it says what the words beside it say. */
export const TERM_SHAPES = {
  allowed: 'M2 6.5l2.5 2.5L10 3.5',
  forbidden: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  conditional: 'M6 11V6.5L2 2M6 6.5L10 2',
  unknown: 'M4 4.5a2 2 0 1 1 2 2V8M6 9.5V11',
  duty: 'M6 1.5v6.5M6 10v1.2',
  none: 'M2 6h8',
} as const;

/** What an answer comes to: a permission, a duty or limit that exists, or none. */
export function termShape({ question, answer }: EffectiveTerm): keyof typeof TERM_SHAPES {
  if (answer === 'conditional' || answer === 'unknown') return answer;
  if (PERMISSIONS.has(question)) return answer === 'yes' ? 'allowed' : 'forbidden';
  return answer === 'yes' ? 'duty' : 'none';
}

interface TermItemProps {
  readonly term: EffectiveTerm;
  /** Whether it says whose term it is; not where the card's head says it. */
  readonly owned: boolean;
  readonly t: Translate;
}

/** One term as a sentence with its direction, the clause in plain words, whose it is and where it stands. */
export function TermItem({ term, owned, t }: TermItemProps) {
  const { condition, source, from } = term;
  const shape = termShape(term);
  const link = owned ? tableLink(source) : null;
  const said = tell(t, termText(term));
  return (
    <li class={`term term-${shape}`}>
      <svg class="glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="none">
        <path d={TERM_SHAPES[shape]} stroke="currentColor" stroke-width="1.5" />
      </svg>{' '}
      <span class="answer">{said}</span>
      {condition !== null && condition !== '' && <span class="condition">{safeText(condition)}</span>}
      {owned && from !== null && (
        <small class="owner">
          {tell(t, termOwner(from))}
          {link !== null && (
            <>
              {' '}
              <a
                href={link}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={`${say(t, 'evidence_open')} · ${said}`}
              >
                {say(t, 'evidence_open')}
              </a>
            </>
          )}
        </small>
      )}
    </li>
  );
}

/** Sources are addresses of our own table, not the page's: any https one may be a link. */
export const tableLink = (source: string): string | null =>
  URL.canParse(source) && new URL(source).protocol === 'https:' ? source : null;
