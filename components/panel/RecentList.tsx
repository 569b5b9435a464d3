import { AXES } from '../../utils/model/finding';
import type { Translate } from '../../utils/model/message';
import { Mark } from '../kit/Mark';
import { Name } from '../kit/Name';
import type { RecentSubject } from '../kit/panel-model';
import { say, tell } from '../kit/text';
import { age, axisWord } from '../kit/words';

interface RecentListProps {
  readonly recent: readonly RecentSubject[];
  readonly t: Translate;
  readonly now: number;
}

/** What the popup shows when the tab has no model: it says so, and lists the models seen last. */
export function RecentList({ recent, t, now }: RecentListProps) {
  return (
    <>
      <header class="subject">
        <Mark position={null} size={32} />
        <div>
          <h1>{say(t, 'state_no_model')}</h1>
          <p class="more">{say(t, 'state_no_model_help')}</p>
        </div>
      </header>
      {recent.length > 0 && (
        <section class="recent">
          <h2>{say(t, 'section_recent')}</h2>
          <ul>
            {recent.map(({ subject, marks, seenAt, url }) => (
              <li key={`${subject.hub} ${subject.id}`}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  <Name text={subject.id} limit={40} />
                </a>
                <span class="marks">
                  {AXES.map((axis, index) => {
                    const place = marks[index] ?? null;
                    const word = say(
                      t,
                      place === null ? 'place_unknown' : 'place_known',
                      tell(t, axisWord(axis)),
                      place ?? '',
                    );
                    return (
                      <span key={axis} role="img" aria-label={word} title={word}>
                        <Mark position={place} />
                      </span>
                    );
                  })}
                </span>
                <span class="when">{tell(t, age(now, seenAt))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
