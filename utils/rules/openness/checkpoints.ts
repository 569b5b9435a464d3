import type { ComponentReading } from '../../model/component';
import type { Evidence } from '../../model/finding';
import type { Facts } from '../../facts/facts';
import { counted, message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import type { RequirementStatus } from '../../model/verdict';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { cardEvidence, cardWords, claimedLead } from '../shared/card';
import { EVIDENCE_LIMIT, filesIn } from '../shared/evidence';

/** `step1000`, `stage1-step500`, `ckpt-40`, `iter_100`, `tokens-20B`: how branches and tags name checkpoints. */
const REF = /(?:^|[-_/])(?:step|stage|ckpt|checkpoint|iter|tokens?|epoch)s?[-_]?\d/i;
/** `checkpoint-500/…`, `global_step1000/…`: folders that trainers write. */
const FOLDER = /^(?:.*\/)?(?:checkpoint|global_step|ckpt|step)[-_]?\d+\//i;
/** Two make a series; one folder may be the final weights. */
const SERIES = 2;
/** TensorBoard's own file name. */
const LOG = /(?:^|\/)events\.out\.tfevents\./;

interface Found {
  readonly what: Message;
  readonly reading: Omit<ComponentReading, 'id' | 'license'>;
  readonly status: RequirementStatus;
  readonly evidence: readonly Evidence[];
}

/** Weights from along the training, or its logs (facts/OPENNESS §4a, §5 level 5). */
export const checkpoints = defineRule({
  id: 'openness/checkpoints',
  needs: [],
  anyOf: ['refs', 'companionRepositories', 'files', 'cardReading'],
  run: (_, facts) => {
    const found = inRefs(facts) ?? inFiles(facts) ?? inSiblings(facts) ?? inLogs(facts) ?? inCard(facts);
    if (found === null) return notApplicable(message('openness_card_unread'));
    const { what, reading, status, evidence } = found;
    return [
      {
        level: reading.state === 'present' ? 'good' : reading.state === 'absent' ? 'caution' : 'note',
        grounding: reading.grade === 'C' ? 'declared' : 'observed',
        message: what,
        evidence,
        change: message('openness_checkpoints_change'),
        component: { id: 'intermediate-parameters', license: null, ...reading },
        weight: { axis: 'openness', requirement: 'checkpoints', status },
      },
    ];
  },
});

const seen = (what: Message, evidence: readonly Evidence[]): Found => ({
  what,
  reading: { state: 'present', grade: 'A' },
  status: 'met',
  evidence,
});

function inRefs({ refs }: Facts): Found | null {
  if (refs.state !== 'collected') return null;
  const names = [...refs.value.branches, ...refs.value.tags].filter((name) => REF.test(name));
  if (names.length < SERIES) return null;
  const evidence = names.slice(0, EVIDENCE_LIMIT).map((name) => seenIn(refs, name));
  return seen(counted('openness_checkpoints_refs', names.length, shownList(names)), evidence);
}

function inFiles({ files }: Facts): Found | null {
  if (files.state !== 'collected') return null;
  const held = files.value.files.filter(({ path }) => FOLDER.test(path));
  const folders = new Set(held.map(({ path }) => FOLDER.exec(path)?.[0] ?? ''));
  if (folders.size < SERIES) return null;
  return seen(message('openness_checkpoints_folders', shownList([...folders])), filesIn(files, held));
}

function inSiblings({ companionRepositories: siblings }: Facts): Found | null {
  if (siblings.state !== 'collected') return null;
  const ids = siblings.value.filter(({ holds }) => holds === 'checkpoints').map(({ id }) => id);
  if (ids.length === 0) return null;
  return seen(
    message('openness_checkpoints_sibling', shownList(ids)),
    ids.map((id) => seenIn(siblings, id)),
  );
}

/** Logs serve level 5 in place of checkpoints; as a component they are not weights. */
function inLogs(facts: Facts): Found | null {
  const { files, cardReading } = facts;
  const logs = (valueOf(files)?.files ?? []).filter(({ path }) => LOG.test(path));
  if (files.state === 'collected' && logs.length > 0) {
    const what = message('openness_checkpoints_logs', shownList(logs.map(({ path }) => path)));
    return { ...seen(what, filesIn(files, logs)), reading: { state: 'not-found', grade: 'D' } };
  }
  const words = cardWords(cardReading, 'training-logs');
  if (words?.answer !== 'given' || cardReading.state !== 'collected') return null;
  return {
    what: message('openness_checkpoints_logs_given', shown(words.statements[0]?.seen ?? '')),
    reading: { state: 'not-found', grade: 'D' },
    status: 'pointed',
    evidence: cardEvidence(cardReading, words.statements),
  };
}

function inCard(facts: Facts): Found | null {
  const { cardReading, files, refs, companionRepositories: siblings } = facts;
  const words = cardWords(cardReading, 'checkpoints');
  if (words === null || cardReading.state !== 'collected') return null;
  const evidence = cardEvidence(cardReading, words.statements);
  const first = shown(words.statements[0]?.seen ?? '');
  const looked = refs.state === 'collected' && siblings.state === 'collected';
  if (words.answer === 'withheld') {
    const what = message('openness_checkpoints_withheld', first);
    return { what, reading: { state: 'absent', grade: 'C' }, status: 'not-met', evidence };
  }
  if (words.answer === 'given' || words.answer === 'mixed') {
    const what = message('openness_checkpoints_given', first);
    return { what, reading: { state: 'partial', grade: 'C' }, status: 'pointed', evidence };
  }
  const lead = claimedLead(facts);
  if (lead !== null && looked)
    return {
      what: message('openness_claimed_lead', shown(lead)),
      reading: { state: 'not-found', grade: 'D' },
      status: 'pointed',
      evidence: [],
    };
  return {
    what: message(
      `openness_checkpoints_none${looked ? '' : files.state === 'collected' ? '_unlooked' : '_unlisted'}`,
    ),
    reading: { state: looked ? 'not-found' : 'not-collected', grade: 'D' },
    status: looked ? 'not-found' : 'open',
    evidence: [],
  };
}
