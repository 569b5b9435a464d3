import { commitId } from '../../../../utils/model/subject';
import { revisionPinned } from '../../../../utils/rules/provenance/revision-pinned';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const id = 'a'.repeat(40);
const commit = commitId(id);

describeRule(revisionPinned, [
  [
    'a commit',
    { revision: { requested: id, kind: 'commit', commit } },
    [{ key: 'provenance_revision_pinned_commit', weight: null }],
  ],
  [
    'a branch',
    { revision: { requested: 'main', kind: 'branch', commit } },
    [{ key: 'provenance_revision_pinned_moving', weight: null }],
  ],
  [
    'a tag',
    { revision: { requested: 'v1', kind: 'tag', commit: null } },
    [{ key: 'provenance_revision_pinned_moving' }],
  ],
  [
    'hostile',
    { revision: { requested: HOSTILE, kind: 'unknown', commit: null } },
    [{ key: 'provenance_revision_pinned_moving' }],
  ],
]);
