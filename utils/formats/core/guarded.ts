import { ReadError } from '../../bytes/source';
import { Malformed } from '../../bytes/window';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Inspection } from './contract';
import { finding, inspection } from './inspection';
import { FINDING_LIMIT, LimitError } from './limits';

export { shown } from '../../names/shown';

/** Where a reader puts what it sees: kept up to `FINDING_LIMIT`, one finding per rule and parameters. */
export class Findings {
  readonly all: ByteFinding[] = [];
  readonly #seen = new Set<string>();

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
    if (this.#seen.has(once) || this.all.length >= FINDING_LIMIT) return;
    this.#seen.add(once);
    const text = message(`formats_data_${key}`, ...params);
    this.all.push(finding(rule, verdict, text, { offset, member: this.member }));
  }
}

/**
 * Runs one format's reader: what it found before an error counts, and bytes that contradict the format make the
 * file `broken`. A `ReadError` or `LimitError` goes on to the outer boundary when nothing was found before it, and
 * is the last finding otherwise.
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
    } else if (findings.all.length > 0) findings.all.push(incomplete(error, input.member));
    else throw error;
  }
  return inspection(format, findings.all, inner);
}

/** What stopped the reader, as the outer boundary tells it; throws every other error. */
function incomplete(error: unknown, member: string | null): ByteFinding {
  if (error instanceof ReadError) {
    const text = message('formats_containers_read', error.failure);
    return finding('incomplete/read', 'unknown', text, { member });
  }
  if (!(error instanceof LimitError)) throw error;
  const text = message(`formats_limit_${error.limit}`);
  return finding('incomplete/limit', 'unknown', text, { member });
}
