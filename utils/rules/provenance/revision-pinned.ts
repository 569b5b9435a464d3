import { message } from '../../model/message';
import { defineRule, seenIn } from '../contract';
import { shown } from '../../names/shown';

/** A commit stays as it is; a branch, tag or pull request can be moved by its owner (facts/HUGGINGFACE §9). */
export const revisionPinned = defineRule({
  id: 'provenance/revision-pinned',
  needs: ['revision'],
  run: ({ revision }) => {
    const { kind, requested, commit } = revision.value;
    const finding = {
      level: 'note',
      grounding: revision.grounding,
      evidence: [seenIn(revision, requested)],
    } as const;
    if (kind === 'commit')
      return [{ ...finding, message: message('provenance_revision_pinned_commit', shown(requested)) }];
    const moving = message('provenance_revision_pinned_moving', shown(requested));
    const change = commit
      ? message('provenance_revision_pinned_change', commit)
      : message('provenance_revision_pinned_change_unknown');
    return [{ ...finding, message: moving, change }];
  },
});
