import type {
  FileScan,
  RepositoryScanFact,
  ScannedImport,
  ScannerResult,
  ScanStatus,
} from '../../facts/files';
import { flag, list, oneOf, record, text } from '../read';

/** facts/HUGGINGFACE §8.67. Keys as the hub writes them; names as their makers do. */
const SCANNERS = [
  ['avScan', 'ClamAV'],
  ['pickleImportScan', 'picklescan'],
  ['protectAiScan', 'Protect AI'],
  ['jFrogScan', 'JFrog'],
  ['virusTotalScan', 'VirusTotal'],
] as const;

const STATUSES = ['safe', 'caution', 'suspicious', 'unsafe', 'queued', 'unscanned', 'error'] as const;
const SAFETIES = ['innocuous', 'suspicious', 'dangerous'] as const;

/** More imports than any real pickle has. */
const IMPORT_LIMIT = 500;
const ISSUE_LIMIT = 1000;

/** A status word; `malicious` is told as `unsafe`, a word we do not know as `unknown`, never as safe. */
export function scanStatus(value: unknown): ScanStatus {
  const word = typeof value === 'string' ? value.toLowerCase() : value;
  return oneOf(word === 'malicious' ? 'unsafe' : word, STATUSES) ?? 'unknown';
}

/** `securityFileStatus` of a tree entry; null when there is none. */
export function fileScan(value: unknown): FileScan | null {
  const status = record(value);
  if (status === null) return null;
  const scanners = SCANNERS.flatMap(([key, scanner]): ScannerResult[] => {
    const result = record(status[key]);
    if (result === null) return [];
    return [
      {
        scanner,
        status: scanStatus(result.status),
        message: text(result.message),
        imports: list(result.pickleImports, IMPORT_LIMIT).flatMap(scannedImport),
      },
    ];
  });
  return { overall: scanStatus(status.status), scanners };
}

function scannedImport(value: unknown): ScannedImport[] {
  const found = record(value);
  const module = text(found?.module);
  const name = text(found?.name);
  if (module === null || name === null) return [];
  return [{ module, name, safety: oneOf(found?.safety, SAFETIES) ?? 'unknown' }];
}

/** `securityRepoStatus`; null when there is none. */
export function repositoryScan(value: unknown): RepositoryScanFact | null {
  const status = record(value);
  if (status === null) return null;
  const issues = list(status.filesWithIssues, ISSUE_LIMIT).flatMap((entry) => {
    const issue = record(entry);
    const path = text(issue?.path);
    return path === null ? [] : [{ path, level: scanStatus(issue?.level) }];
  });
  return { done: flag(status.scansDone), issues };
}
