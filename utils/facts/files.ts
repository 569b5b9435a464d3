import * as z from 'zod/mini';
import { flag, list, nullable, number, object, sha256, text, type Value } from './parts';

/** As many as the hub adapters take. */
const FILE_LIMIT = 100_000;

const scanStatus = z.enum([
  'safe',
  'caution',
  'suspicious',
  'unsafe',
  'queued',
  'unscanned',
  'error',
  'unknown',
]);
export type ScanStatus = Value<typeof scanStatus>;

const scannedImport = object({
  module: text,
  name: text,
  safety: z.enum(['innocuous', 'suspicious', 'dangerous', 'unknown']),
});
export type ScannedImport = Value<typeof scannedImport>;

/** One hub scanner's word on one file. */
const scannerResult = object({
  scanner: text,
  status: scanStatus,
  message: nullable(text),
  imports: list(scannedImport),
});
export type ScannerResult = Value<typeof scannerResult>;

const fileScan = object({
  /** The hub's own summary. Shown, never trusted over the scanners apart. */
  overall: scanStatus,
  scanners: list(scannerResult),
});
export type FileScan = Value<typeof fileScan>;

const file = object({
  path: text,
  /** Bytes; null when the listing does not say. */
  size: nullable(number),
  blobId: nullable(text),
  sha256: nullable(sha256),
  xetHash: nullable(text),
  scan: nullable(fileScan),
});
export type RepositoryFile = Value<typeof file>;

export const files = object({
  files: list(file, FILE_LIMIT),
  /** True only when every file of the revision is listed. */
  complete: flag,
});
export type FileListFact = Value<typeof files>;

export const repositoryScan = object({
  /** The hub's `scansDone`; false and null both mean: not known to be finished. */
  done: nullable(flag),
  issues: list(object({ path: text, level: scanStatus })),
});
export type RepositoryScanFact = Value<typeof repositoryScan>;
