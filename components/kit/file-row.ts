import type { FileScan } from '../../utils/facts/files';
import type { InspectedFile } from '../../utils/facts/inspection';
import type { Sha256 } from '../../utils/model/subject';

/** One file as the panel lists it. */
export interface FileRow {
  readonly path: string;
  /** The format's name for the reader, e.g. `safetensors`. */
  readonly format: string;
  readonly size: number | null;
  readonly sha256: Sha256 | null;
  /** Whether reading it may run code; such files come first. */
  readonly risky: boolean;
  /** Whether a default load opens it. */
  readonly loaded: boolean;
  /** Whether it is among those that one click reads together. */
  readonly worthReading: boolean;
  /** Whether its bytes may be asked for: the hub lists it, not the page alone. */
  readonly readable: boolean;
  readonly scan: FileScan | null;
  /** What our own reading showed; null when it was not read. */
  readonly inspected: InspectedFile | null;
}

/** Risky files first, otherwise in the given order; then only those whose path contains `search`. */
export function sortedRows(rows: readonly FileRow[], search: string): readonly FileRow[] {
  const wanted = search.trim().toLowerCase();
  const found = wanted ? rows.filter((row) => row.path.toLowerCase().includes(wanted)) : rows;
  return [...found.filter((row) => row.risky), ...found.filter((row) => !row.risky)];
}
