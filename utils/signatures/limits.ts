/** A bundle over 20,000 files has 2–3 MB; real ones have less than 20 KB. facts/PROVENANCE §1.5.1. */
export const BUNDLE_BYTES_LIMIT = 1_048_576;

/** Files in one manifest. The largest repository that is known to be signed has some hundred. */
export const RESOURCES_LIMIT = 20_000;

/** Rows kept of a comparison; the counts tell of the rest. */
export const SIGNED_FILES_LIMIT = 2000;

/** Of a path, an identity, a distinguished name: longer ones are not shown anyway. */
export const NAME_LIMIT = 1024;

/** Leaf, two or three intermediates, root. */
export const CHAIN_LIMIT = 6;

/** A Rekor proof has one hash per level of its tree: 2^64 entries. */
export const PROOF_HASHES_LIMIT = 64;

/** One, in practice. Each costs a chain and a signature to verify. */
export const TIMESTAMPS_LIMIT = 4;

/** Folders tried as the one that was signed. */
export const PREFIX_LIMIT = 32;

/** Small files fetched to be hashed: one request each. Repositories have five to twelve. */
export const SMALL_FILES_LIMIT = 64;

/** The hub keeps larger ones outside git, with a SHA-256 in its listing. */
export const SMALL_FILE_BYTES_LIMIT = 10_485_760;

/** All small files of one check together. */
export const SMALL_TOTAL_BYTES_LIMIT = 33_554_432;

/** A clock that is set to another day is common; one off by more is told. */
export const CLOCK_TOLERANCE_MS = 86_400_000;
