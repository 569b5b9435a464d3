/**
 * What reads a repository's bytes and texts: most of the extension's code, and none of it is needed for the first
 * verdict. Imported by `load-readers.ts` alone, and there on demand.
 */
export { readCard } from '../cards/read-card';
export { inspectFile } from '../formats/inspect';
export { inspectionKey } from '../formats/inspection-key';
export { recogniseLicense } from '../licenses/recognise';
export { PINS } from '../signatures/identities';
export { verifySignature } from '../signatures/verify';
