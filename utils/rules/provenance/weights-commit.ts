import { counted, message } from '../../model/message';
import { defineRule, notApplicable, seenIn } from '../contract';
import { shortCommit } from '../shared/commit';
import { shown, shownList } from '../../names/shown';

/** With fewer other commits, that an author made none of them says nothing. */
const ENOUGH_OTHERS = 3;

/**
 * Who made the newest commit that speaks of weights, beside who made the others. The list names no files, so the
 * title is all there is to go by: inferred. Authors of a git push are whatever the pusher wrote.
 */
export const weightsCommit = defineRule({
  id: 'provenance/weights-commit',
  needs: ['commits'],
  run: ({ commits }) => {
    const { newest, weightsCommit: found } = commits.value;
    if (found === null) {
      return notApplicable(counted('provenance_weights_commit_none', newest.length));
    }
    const { id, title, authors } = found;
    const others = newest.filter((commit) => commit.id !== id);
    const shared = others.filter((other) => other.authors.some((name) => authors.includes(name)));
    const stranger = authors.length > 0 && shared.length === 0 && others.length >= ENOUGH_OTHERS;
    const by = authors.length === 0 ? '–' : shownList(authors);
    const key = stranger ? 'provenance_weights_commit_other' : 'provenance_weights_commit_same';
    return [
      {
        level: stranger ? 'caution' : 'note',
        grounding: 'inferred',
        message: message(key, shortCommit(id), shown(title), by, stranger ? others.length : shared.length),
        evidence: [seenIn(commits, `${id} ${title}`), seenIn(commits, authors.join(', '))],
        change: message('provenance_weights_commit_change'),
      },
    ];
  },
});
