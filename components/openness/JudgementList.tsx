import { compareMot, compareOsai } from '../../utils/judgements/compare';
import type { Judgements, MotJudgement } from '../../utils/judgements/judgement';
import type { Translate } from '../../utils/model/message';
import type { OpennessVerdict } from '../../utils/model/verdict';
import { JudgementItem } from './JudgementItem';
import { say } from '../kit/text';

interface JudgementListProps {
  /** Null when nobody on our list judged this model. */
  readonly judgements: Judgements | null;
  readonly verdict: OpennessVerdict;
  readonly t: Translate;
}

/** Where the index is published, with the version that is carried. */
const OSAI_DOI = 'https://doi.org/10.5281/zenodo.15386042';

/** What others said of the model, apart from our tier: where they differ, that is said and nothing is adjusted. */
export function JudgementList({ judgements, verdict, t }: JudgementListProps) {
  if (judgements === null) return <p class="more">{say(t, 'judgement_none')}</p>;
  const { mot, osai } = judgements;
  const { tier, assessed } = verdict;
  return (
    <div class="judgements">
      <ul>
        {mot && (
          <JudgementItem
            name={say(t, 'judgement_mot')}
            said={motSaid(mot, t)}
            agreement={assessed ? compareMot(mot.class, tier) : null}
            verdict={verdict}
            t={t}
          >
            {!mot.listed && <p class="more">{say(t, 'judgement_mot_unlisted')}</p>}
          </JudgementItem>
        )}
        {osai && (
          <JudgementItem
            name={say(t, 'judgement_osai')}
            said={say(t, 'judgement_osai_score', Math.round(osai.score * 100))}
            agreement={assessed ? compareOsai(osai, tier) : null}
            verdict={verdict}
            t={t}
          >
            <p class="more">{say(t, 'judgement_osai_family')}</p>
          </JudgementItem>
        )}
      </ul>
      <p class="more">
        {say(t, 'judgement_sources')}{' '}
        <a href={OSAI_DOI} target="_blank" rel="noopener noreferrer">
          doi:10.5281/zenodo.15386042
        </a>
      </p>
    </div>
  );
}

const motSaid = (mot: MotJudgement, t: Translate) =>
  mot.class === null
    ? say(t, 'judgement_mot_no_class', mot.date)
    : say(t, 'judgement_mot_class', mot.class, mot.date);
