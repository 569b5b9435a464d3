import { fromUtf8 } from './encoding';
import { BUNDLE_BYTES_LIMIT } from './limits';

/** As signers name them (facts/PROVENANCE §1.1): `.sig`, `.oms.sig`, Sigstore's bundles, claims beside a model. */
const NAME = /\.sig$|\.sigstore(?:\.json)?$|\.bundle(?:\.json)?$|^claims[^/]*\.json$/i;

/** Whether a file's name and size (bytes, null: unknown) make it worth fetching: root level, or one folder down. */
export function isBundleCandidate(path: string, size: number | null): boolean {
  const parts = path.split('/');
  const small = size === null || (size > 0 && size <= BUNDLE_BYTES_LIMIT);
  return small && parts.length <= 2 && NAME.test(parts.at(-1) ?? '');
}

/** Other formats share the names: only the content tells. The media type may stand anywhere in the text. */
const MARKS = /"mediaType"\s*:\s*"application\\?\/vnd\.dev\.sigstore\.bundle|"dsseEnvelope"/;

/** Whether the bytes look like a Sigstore bundle, of whatever version and contents. Says nothing of its worth. */
export function looksLikeBundle(bytes: Uint8Array): boolean {
  if (bytes.length > BUNDLE_BYTES_LIMIT) return false;
  const text = fromUtf8(bytes);
  return text !== null && text.trimStart().startsWith('{') && MARKS.test(text);
}
