import type { Translate } from '../../utils/model/message';
import { termTexts } from '../../utils/licenses/term-texts';
import type { LicenseTerm } from '../../utils/licenses/terms';
import { say, tell } from '../kit/text';
import { safeText } from '../../utils/text/safe-text';

/** A shape for each answer: tick, cross, branch, question mark. It says what the word beside it says. */
export const ANSWER_SHAPES: Readonly<Record<LicenseTerm['answer'], string>> = {
  yes: 'M2 6.5l2.5 2.5L10 3.5',
  no: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  conditional: 'M6 11V6.5L2 2M6 6.5L10 2',
  unknown: 'M4 4.5a2 2 0 1 1 2 2V8M6 9.5V11',
};

interface LicenseTermItemProps {
  readonly term: LicenseTerm;
  /** Whether it links its own source; not where all terms have the same. */
  readonly linked: boolean;
  readonly t: Translate;
}

/** One question of the licence card, its answer, the clause in plain words and where it stands. */
export function LicenseTermItem({ term, linked, t }: LicenseTermItemProps) {
  const { answer, condition, source } = term;
  const texts = termTexts(term);
  const link = linked ? tableLink(source) : null;
  const asked = tell(t, texts.question);
  return (
    <div class={`term term-${answer}`}>
      <dt>{asked}</dt>
      <dd>
        <svg class="glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="none">
          <path d={ANSWER_SHAPES[answer]} stroke="currentColor" stroke-width="1.5" />
        </svg>{' '}
        <span class="answer">{tell(t, texts.answer)}</span>
        {condition !== null && condition !== '' && <span class="condition">{safeText(condition)}</span>}
        {link !== null && (
          <small>
            {' '}
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={`${say(t, 'evidence_open')} · ${asked}`}
            >
              {say(t, 'evidence_open')}
            </a>
          </small>
        )}
      </dd>
    </div>
  );
}

/** Sources are addresses of our own table, not the page's: any https one may be a link. */
export const tableLink = (source: string): string | null =>
  URL.canParse(source) && new URL(source).protocol === 'https:' ? source : null;
