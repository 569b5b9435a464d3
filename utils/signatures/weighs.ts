/**
 * Files that no loader reads: documents, pictures, licences, what git and editors keep, other signatures. Everything
 * else weighs, named or not: a file type that we do not know may be somebody's weights.
 */
const DOCUMENT =
  /\.(?:md|markdown|rst|pdf|png|jpe?g|gif|webp|svg|ico|bib|cff|csv|tsv|mp4|wav|sig|sigstore|asc|css|license)$/;
const DOCUMENT_NAME =
  /^(?:readme|licen[cs]e|notice|copying|authors|changelog|citation|security|usage_?policy|use_policy|gitattributes|gitignore|gitkeep|gitmodules)(?:\.txt)?$/;
/** A folder of git's own. */
const GIT = /^\.git(?:hub)?\//;

/** Whether a file could be read by a loader; an empty one has nothing to read (`size` in bytes, null: unknown). */
export function weighs(path: string, size: number | null): boolean {
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  return (
    size !== 0 && !GIT.test(path) && !DOCUMENT.test(name) && !DOCUMENT_NAME.test(name.replace(/^\./, ''))
  );
}
