import { Malformed } from '../../bytes/window';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Inspection } from './contract';
import { finding, inspection } from './inspection';
import { FINDING_LIMIT } from './limits';
import { isStop, stopFinding } from './stopped';

export { shown } from '../../names/shown';

/** Where a reader puts what it sees: up to `FINDING_LIMIT` of each verdict, one finding per rule and parameters. */
export class Findings {
  readonly all: ByteFinding[] = [];
  readonly #seen = new Set<string>();
  readonly #counts = new Map<ByteFinding['verdict'], number>();

  constructor(readonly member: string | null) {}

  /** `rule` is `format/what`; its text is `formats_data_<key>` with `params`. */
  add(
    rule: string,
    verdict: ByteFinding['verdict'],
    key: string,
    params: readonly (string | number)[] = [],
    offset: number | null = null,
  ): void {
    const once = [rule, ...params].join('\0');
    // A flood of one kind leaves room for a worse one.
    const alike = this.#counts.get(verdict) ?? 0;
    if (alike >= FINDING_LIMIT || this.#seen.has(once)) return;
    this.#counts.set(verdict, alike + 1);
    this.#seen.add(once);
    const text = message(`formats_data_${key}`, ...params);
    this.all.push(finding(rule, verdict, text, { offset, member: this.member }));
  }
}

/**
 * Runs one format's reader: what it found before an error counts, and bytes that contradict the format make the
 * file `broken`. A `ReadError` or `LimitError` is the last finding.
 */
export async function guarded(
  format: string,
  input: AnalyzerInput,
  read: (findings: Findings) => Promise<readonly Inspection[] | void>,
): Promise<Inspection> {
  const findings = new Findings(input.member);
  let inner: readonly Inspection[] = [];
  try {
    inner = (await read(findings)) ?? [];
  } catch (error) {
    if (error instanceof Malformed) {
      const key = error.what === 'truncated' ? 'truncated' : 'malformed';
      findings.add(`${format}/${key}`, 'broken', key, [format, error.offset], error.offset);
    } else if (isStop(error)) findings.all.push(stopFinding(error, input.member));
    else throw error;
  }
  return inspection(format, findings.all, inner);
}
