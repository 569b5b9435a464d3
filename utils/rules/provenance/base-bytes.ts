import { byteIdentity, type ByteIdentity } from '../../lineage/same-files';
import type { ChainModel } from '../../facts/chain';
import type { RepositoryFile } from '../../facts/files';
import { message, type Message } from '../../model/message';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { differingIn } from '../shared/inspected';

/** These relations say that the weights were changed; the others leave that open, or add files of their own. */
const CHANGES = new Set<ChainModel['relation']>(['quantized', 'merge', 'finetune']);

/**
 * This model's weight files beside those of the base models that its author names, by digest (facts/PROVENANCE §3).
 * Different digests prove nothing about lineage; equal ones prove equal bytes.
 */
export const baseBytes = defineRule({
  id: 'provenance/base-bytes',
  needs: ['files', 'chain'],
  run: ({ files, chain }, facts) => {
    const differing = differingIn(facts);
    const withoutDigest = files.value.files.map((file) =>
      differing.has(file.path) ? { ...file, sha256: null, xetHash: null } : file,
    );
    const findings = chain.value.flatMap((base): RuleFinding[] => {
      const theirs = base.facts?.files;
      if (theirs?.state !== 'collected') return [];
      const byList = byteIdentity(files.value.files, theirs.value.files);
      // As for known bytes: a listed digest accuses, and is good news of the bytes alone that have it.
      const accuses = judge(base, byList)?.level !== 'note';
      const identity = accuses ? byList : byteIdentity(withoutDigest, theirs.value.files);
      const judged = judge(base, identity);
      if (judged === null) return [];
      const pairs = identity.same.slice(0, EVIDENCE_LIMIT);
      return [
        {
          ...judged,
          grounding: files.grounding,
          evidence:
            pairs.length > 0
              ? pairs.map(({ path, other, by }) =>
                  seenIn(files, `${path} = ${base.id}/${other} (${by})`, { file: path }),
                )
              : [seenIn(theirs, `${identity.compared} / ${identity.weights}`)],
          change: message('provenance_base_bytes_change'),
        },
      ];
    });
    return findings.length > 0 ? findings : notApplicable(message('provenance_base_bytes_none'));
  },
});

type Judged = Pick<RuleFinding, 'level' | 'message'>;

function judge(
  { id, relation, depth }: ChainModel,
  { extent, same, weights, compared }: ByteIdentity,
): Judged | null {
  const base = shown(id);
  const text = (key: string, ...rest: readonly (string | number)[]): Message =>
    message(`provenance_base_bytes_${key}`, base, ...rest);
  const proven = same.filter(({ by }) => by === 'sha256');
  if (proven.length > 0 && proven.length === weights) {
    // The hub guesses `finetune` when the author says nothing else: that alone is no false statement.
    if (!CHANGES.has(relation) || depth > 1) return { level: 'note', message: text('whole', weights) };
    return {
      level: relation === 'finetune' ? 'caution' : 'serious',
      message: text(`unchanged_${relation}`, weights),
    };
  }
  if (proven.length > 0)
    return { level: 'note', message: text('partial', proven.length, weights, names(proven)) };
  // Only an equal SHA-256 is called byte-identical.
  if (same.length > 0) return { level: 'note', message: text('stored', same.length, weights, names(same)) };
  // An adapter's files are its own.
  if (extent === 'unknown' || depth > 1 || relation === 'adapter') return null;
  return { level: 'note', message: text('different', compared) };
}

const names = (same: readonly { readonly path: RepositoryFile['path'] }[]): string =>
  shownList(same.map(({ path }) => path));
