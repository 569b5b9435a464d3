import type { RepositoryFile } from '../facts/files';
import type { Sha256 } from '../model/subject';
import { CONFIG_INDEX, INDEX, MODELS, PATHS } from './known-weights';

/** 64 bits tell a million files apart with a chance of 1 in 30 million of one false match (facts/PROVENANCE §3). */
const PREFIX_BYTES = 8;
const ROW_BYTES = PREFIX_BYTES + 4;

/** A file of a well-known model. */
export interface KnownFile {
  readonly model: string;
  readonly path: string;
}

const decode = (index: string): Uint8Array =>
  Uint8Array.from(atob(index.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));

let weights: Uint8Array | null = null;
let configs: Uint8Array | null = null;

/** How many weight files the index knows. */
export function knownCount(): number {
  weights ??= decode(INDEX);
  return Math.floor(weights.length / ROW_BYTES);
}

/** Whose weights have this SHA-256, by its first 64 bits; null when the index does not know. */
export function knownWeights(sha256: Sha256): KnownFile | null {
  weights ??= decode(INDEX);
  return find(weights, sha256);
}

/** Whose configuration file this is, by its SHA-256 or its git blob id; null when the index does not know. */
export function knownConfig({ sha256, blobId }: RepositoryFile): KnownFile | null {
  configs ??= decode(CONFIG_INDEX);
  const id = sha256 ?? blobId;
  return id === null ? null : find(configs, id);
}

function find(rows: Uint8Array, digest: string): KnownFile | null {
  const wanted = digest.slice(0, PREFIX_BYTES * 2);
  let [low, high] = [0, Math.floor(rows.length / ROW_BYTES) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const prefix = prefixAt(rows, middle);
    if (prefix === wanted) return fileAt(rows, middle);
    if (prefix < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function prefixAt(rows: Uint8Array, row: number): string {
  const start = row * ROW_BYTES;
  return [...rows.subarray(start, start + PREFIX_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function fileAt(rows: Uint8Array, row: number): KnownFile | null {
  const start = row * ROW_BYTES + PREFIX_BYTES;
  const short = (at: number) => ((rows[at] ?? 0) << 8) | (rows[at + 1] ?? 0);
  const [model, path] = [MODELS[short(start)], PATHS[short(start + 2)]];
  return model === undefined || path === undefined ? null : { model, path };
}
