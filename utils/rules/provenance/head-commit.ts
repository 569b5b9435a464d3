import { message } from '../../model/message';
import { defineRule, seenIn } from '../contract';
import { shortCommit } from '../shared/commit';

/**
 * The hub's mark on the newest commit. `verified` means that the hub itself signed a commit made through it by a
 * logged-in account, not that the author signed anything (facts/HUGGINGFACE §9): it weighs nothing.
 */
export const headCommit = defineRule({
  id: 'provenance/head-commit',
  needs: ['headCommit'],
  run: ({ headCommit: head }) => [
    {
      level: 'note',
      grounding: head.grounding,
      message: message(`provenance_head_commit_${head.value.signature}`, shortCommit(head.value.id)),
      evidence: [seenIn(head, `${head.value.id} ${head.value.signature}`)],
      change: message('provenance_head_commit_change'),
    },
  ],
});
