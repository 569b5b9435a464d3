import { counted, message, type Message } from '../../model/message';
import type { FindingLevel, Weight } from '../../model/finding';
import type { Collected } from '../../model/slot';
import type { SignatureFact, SignedFile } from '../../facts/signature';
import type { ProvenanceLevel } from '../../model/verdict';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { coverage, signerName, uncovered, withResult } from '../shared/signatures';

/**
 * What each signature bundle proves of the files that the hub lists (facts/PROVENANCE §1.5.9; docs/signatures.md).
 * Only one that is bound to the publisher and covers everything that a loader could read gives the level `signed`.
 */
export const signature = defineRule({
  id: 'provenance/signature',
  needs: ['signatures'],
  run: ({ signatures }) =>
    signatures.value.length === 0
      ? notApplicable(message('provenance_signature_none'))
      : signatures.value.map((fact) => toFinding(signatures, fact)),
});

interface Said {
  readonly level: FindingLevel;
  readonly message: Message;
  readonly weight: Weight | null;
  /** Files that the sentence is about. */
  readonly files?: readonly SignedFile[];
}

function toFinding(slot: Collected<unknown>, fact: SignatureFact): RuleFinding {
  const { files = [], ...said } = say(fact);
  return {
    ...said,
    grounding: slot.grounding,
    evidence: [
      seenIn(slot, seenOf(fact), { file: fact.path }),
      ...files
        .slice(0, EVIDENCE_LIMIT)
        .map(({ path, result, why }) => seenIn(slot, why ?? result, { file: path })),
    ],
    change: change(fact),
  };
}

const seenOf = ({ verdict, method, reason, detail, signer }: SignatureFact): string =>
  [verdict, method, signer && signerName(signer), reason, detail].filter(Boolean).join(' · ');

/** What a signature proves holds for the hub's own digests, and for the keys that were known. */
function change({ verdict, trustRoot }: SignatureFact): Message {
  if (verdict === 'legacy' || verdict === 'not-oms' || verdict === 'unreadable') {
    return message('provenance_signature_change_kind');
  }
  return trustRoot === null
    ? message('provenance_signature_change')
    : message('provenance_signature_change_root', trustRoot);
}

const weighs = (level: ProvenanceLevel): Weight => ({ axis: 'provenance', level });

function say(fact: SignatureFact): Said {
  const name = shown(fact.path);
  const who = signerName(fact.signer);
  const { covered, of } = coverage(fact);
  const owner = shown(fact.knownAs ?? '');
  const note = (key: string, ...params: readonly (string | number)[]): Said => ({
    level: 'note',
    message: message(`provenance_signature_${key}`, name, ...params),
    weight: null,
  });
  switch (fact.verdict) {
    case 'signed':
      return { ...note('signed', who, covered), level: 'good', weight: weighs('signed') };
    case 'partial':
      return partial(fact, name, who);
    case 'mismatch':
      return mismatch(fact, name, who);
    case 'stale':
      return stale(fact, name, who);
    case 'other-publisher':
      return { ...note('other_publisher', who, owner, covered, of), level: 'caution' };
    case 'unbound':
      return note('unbound', who, covered, of);
    case 'unknown-key':
      return note(isChecked(fact) ? 'unknown_key' : 'unknown_key_unchecked', who);
    case 'invalid':
      return { ...note('invalid', fact.reason ?? '?'), level: 'serious', weight: weighs('contradicted') };
    case 'unreadable':
    case 'not-oms':
    case 'legacy':
    case 'unchecked':
      return note(fact.verdict.replaceAll('-', '_'));
  }
}

const isChecked = ({ signer }: SignatureFact): boolean => signer?.kind !== 'key' || signer.checked;

function partial(fact: SignatureFact, name: string, who: string): Said {
  const files = uncovered(fact);
  const { covered, of } = coverage(fact);
  const names = shownList(files.map(({ path }) => path));
  const text =
    files.length === 0
      ? message('provenance_signature_partial_list', name, who)
      : message('provenance_signature_partial', name, who, covered, of, names);
  return { level: 'caution', message: text, weight: weighs('claimed'), files };
}

/** Changed documents are told as loudly, and decide nothing: no loader reads them. */
function mismatch(fact: SignatureFact, name: string, who: string): Said {
  const files = withResult(fact, 'mismatch');
  const isWeighty = fact.weighing.mismatch > 0;
  const of = fact.binding === 'other-publisher' ? 'mismatch_other' : isWeighty ? 'mismatch' : 'mismatch_text';
  const owner = of === 'mismatch_other' ? [shown(fact.knownAs ?? '')] : [];
  const names = shownList(files.map(({ path }) => path));
  return {
    level: 'serious',
    message: counted(`provenance_signature_${of}`, fact.counts.mismatch, name, who, names, ...owner),
    weight: isWeighty ? weighs('contradicted') : null,
    files,
  };
}

function stale(fact: SignatureFact, name: string, who: string): Said {
  const files = withResult(fact, 'missing');
  const isForeign = fact.binding === 'other-publisher';
  const owner = isForeign ? [shown(fact.knownAs ?? '')] : [];
  const names = shownList(files.map(({ path }) => path));
  const key = `provenance_signature_stale${isForeign ? '_other' : ''}`;
  return {
    level: 'caution',
    message: counted(key, fact.counts.missing, name, who, names, ...owner),
    weight: null,
    files,
  };
}
