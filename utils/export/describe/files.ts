import { nameFiles } from '../../formats/names/by-name';
import type { Facts } from '../../facts/facts';
import type { RepositoryFile } from '../../facts/files';
import type { InspectedFile } from '../../facts/inspection';
import { valueOf } from '../../model/slot';

/** One file of the tree with what is known of it. */
export interface DescribedFile extends RepositoryFile {
  /** By its name; `inspection` says what its bytes are. */
  readonly format: string;
  readonly weights: boolean;
  readonly signature: boolean;
  /** Our own reading of its bytes; null when we did not read them. */
  readonly inspection: InspectedFile | null;
}

/** A signature beside the files: OpenSSF Model Signing and Sigstore bundles go by these ends (facts/PROVENANCE §1.1). */
const SIGNATURE = /\.(?:sig|sigstore|sigstore\.json)$/i;

/** Every file of the list, in its order; empty when there is none. */
export function filesOf(facts: Facts): readonly DescribedFile[] {
  const read = new Map((valueOf(facts.inspections) ?? []).map((inspected) => [inspected.path, inspected]));
  return nameFiles(valueOf(facts.files)?.files ?? []).map(({ file, named }) => ({
    ...file,
    format: named.format,
    weights: named.weights,
    signature: SIGNATURE.test(file.path),
    inspection: read.get(file.path) ?? null,
  }));
}

/** The content's git object id as a gitoid; null for files kept outside git, whose blob is only a pointer. */
export const gitoidOf = ({ sha256, blobId }: RepositoryFile): string | null =>
  sha256 === null && blobId !== null && /^[0-9a-f]{40}$/.test(blobId) ? `gitoid:blob:sha1:${blobId}` : null;
