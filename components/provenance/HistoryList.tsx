import type { AccessFact } from '../../utils/facts/access';
import type { Change, ChangedFile, ChangesFact, CommitsFact } from '../../utils/facts/history';
import { counted, type Translate } from '../../utils/model/message';
import type { Slot } from '../../utils/model/slot';
import { dayOf } from '../../utils/rules/shared/age';
import { shortCommit } from '../../utils/rules/shared/commit';
import { Name } from '../kit/Name';
import { keyPart, say, tell } from '../kit/text';

interface HistoryListProps {
  readonly visits: Slot<ChangesFact>;
  readonly commits: Slot<CommitsFact>;
  readonly t: Translate;
}

/** So many files of one change are listed; the rest are counted. */
const FILES_SHOWN = 8;
/** Digits of a digest that tell two apart at a glance; the findings have the whole. */
const DIGEST_SHOWN = 12;

/** What changed since the reader's last look, and what the newest commits tell; both may be unknown. */
export const HistoryList = ({ visits, commits, t }: HistoryListProps) => (
  <div class="history">
    {visits.state === 'collected' ? (
      <Changes fact={visits.value} t={t} />
    ) : (
      <Absent fact="changesSinceVisit" slot={visits} t={t} />
    )}
    {commits.state === 'collected' ? (
      <Commits fact={commits.value} t={t} />
    ) : (
      <Absent fact="commits" slot={commits} t={t} />
    )}
  </div>
);

interface AbsentProps {
  readonly fact: 'changesSinceVisit' | 'commits';
  readonly slot: Exclude<Slot<unknown>, { readonly state: 'collected' }>;
  readonly t: Translate;
}

const Absent = ({ fact, slot, t }: AbsentProps) => (
  <p class="absent">
    {say(t, `fact_${fact}`)}: {say(t, `reason_${keyPart(slot.state === 'failed' ? slot.error : slot.why)}`)}
  </p>
);

function Changes({ fact, t }: { readonly fact: ChangesFact; readonly t: Translate }) {
  const { since, basis, commit, now, changes } = fact;
  const day = dayOf(since);
  return (
    <>
      <p>
        {say(t, `history_since_${basis}`, day)}{' '}
        {commit !== null && now !== null && commit !== now && (
          <FromTo from={shortCommit(commit)} to={shortCommit(now)} t={t} />
        )}
      </p>
      {changes.length === 0 ? (
        <p>{say(t, 'history_nothing')}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <ChangeItem key={change.kind} change={change} t={t} />
          ))}
        </ul>
      )}
      <p class="more">{say(t, 'history_compared')}</p>
    </>
  );
}

function ChangeItem({ change, t }: { readonly change: Change; readonly t: Translate }) {
  const name = say(t, `history_change_${keyPart(change.kind)}`);
  if (!('files' in change)) {
    return (
      <li>
        {name} <FromTo from={wordOf(change, change.from, t)} to={wordOf(change, change.to, t)} t={t} />
      </li>
    );
  }
  const files = change.files.slice(0, FILES_SHOWN);
  const more = change.count - files.length;
  return (
    <li>
      {name}
      <ul>
        {files.map((file) => (
          <FileLine key={file.path} file={file} t={t} />
        ))}
      </ul>
      {more > 0 && <p class="more">{tell(t, counted('history_more', more))}</p>}
    </li>
  );
}

/** What a gate asks is ours to say; all else is the hub's or the publisher's own word. */
const wordOf = (change: Change, word: string, t: Translate): string =>
  change.kind === 'gate-changed' && GATES.some((gate) => gate === word)
    ? say(t, `history_gate_${word}`)
    : word;

const GATES = ['no', 'automatic', 'manual'] as const satisfies readonly AccessFact['gated'][];

const FileLine = ({ file, t }: { readonly file: ChangedFile; readonly t: Translate }) => (
  <li>
    <Name text={file.path} limit={60} mono />{' '}
    {file.from !== null && file.to !== null && <FromTo from={digits(file.from)} to={digits(file.to)} t={t} />}
  </li>
);

const digits = (digest: string): string => digest.slice(digest.indexOf(':') + 1).slice(0, DIGEST_SHOWN);

interface FromToProps {
  readonly from: string;
  readonly to: string;
  readonly t: Translate;
}

/** Two states; the arrow is drawn, and said in words. */
const FromTo = ({ from, to, t }: FromToProps) => (
  <span class="from-to">
    {from === '' ? (
      <span class="absent">{say(t, 'history_none')}</span>
    ) : (
      <Name text={from} limit={60} mono />
    )}{' '}
    <span role="img" aria-label={say(t, 'history_to')}>
      →
    </span>{' '}
    {to === '' ? <span class="absent">{say(t, 'history_none')}</span> : <Name text={to} limit={60} mono />}
  </span>
);

function Commits({ fact, t }: { readonly fact: CommitsFact; readonly t: Translate }) {
  const { total, newest, authors, burst, weightsCommit } = fact;
  return (
    <>
      <p>
        {total === null
          ? tell(t, counted('history_commits_newest', newest.length))
          : tell(t, counted('history_commits', total))}{' '}
        {tell(t, counted('history_authors', authors.length))}
      </p>
      {burst !== null && burst > 1 && <p>{say(t, 'history_burst', burst)}</p>}
      {weightsCommit && (
        <p>
          {say(t, 'history_weights_commit')} <Name text={shortCommit(weightsCommit.id)} mono />{' '}
          <Name text={weightsCommit.title} limit={60} />
          {weightsCommit.date !== null && ` · ${dayOf(Date.parse(weightsCommit.date))}`}
        </p>
      )}
    </>
  );
}
