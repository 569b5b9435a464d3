import type { FileScan, ScannedImport, ScannerResult, ScanStatus } from '../../facts/files';

/** Worst first: how bad a scanner's word is. States such as `queued` are no word at all. */
export const BAD_STATUSES = ['unsafe', 'suspicious', 'caution'] as const satisfies readonly ScanStatus[];
export type BadStatus = (typeof BAD_STATUSES)[number];

/** What one file's scanners came to; imports as `module.name`. */
export interface ScanJudgement {
  readonly worst: BadStatus;
  readonly scanners: readonly string[];
  readonly imports: readonly string[];
}

interface Word {
  readonly status: BadStatus;
  readonly scanner: string;
  readonly imports: readonly string[];
}

const nameOf = ({ module, name }: ScannedImport) => `${module}.${name}`;
const isBad = (status: ScanStatus): status is BadStatus => BAD_STATUSES.some((bad) => bad === status);

/** The worst that the scanners say of a file, with all that say it; null when none says anything bad. */
export function judgeScan(scan: FileScan): ScanJudgement | null {
  const words: readonly Word[] = [
    ...scan.scanners.flatMap(wordsOf),
    // The hub's own summary counts only where it is worse than every scanner that it lists.
    ...(isBad(scan.overall) ? [{ status: scan.overall, scanner: '', imports: [] }] : []),
  ];
  const worst = BAD_STATUSES.find((status) => words.some((word) => word.status === status));
  if (!worst) return null;
  const deciding = words.filter(({ status }) => status === worst);
  const scanners = [...new Set(deciding.map(({ scanner }) => scanner).filter(Boolean))];
  return { worst, scanners, imports: [...new Set(deciding.flatMap(({ imports }) => imports))] };
}

function wordsOf({ scanner, status, imports }: ScannerResult): readonly Word[] {
  const having = (safety: ScannedImport['safety']) => imports.filter((i) => i.safety === safety).map(nameOf);
  const dangerous = having('dangerous');
  const suspicious = having('suspicious');
  return [
    ...(dangerous.length > 0 ? [{ status: 'unsafe', scanner, imports: dangerous } as const] : []),
    ...(suspicious.length > 0 ? [{ status: 'suspicious', scanner, imports: suspicious } as const] : []),
    ...(isBad(status) ? [{ status, scanner, imports: [] }] : []),
  ];
}
