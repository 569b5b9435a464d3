import { message } from '../../model/message';
import type { Finding } from '../../model/finding';
import { LOAD_RISK_LEVELS, type LoadRiskLevel, type LoadRiskVerdict } from '../../model/verdict';

type Scope = 'default' | 'elsewhere';

const RUNS: ReadonlySet<LoadRiskLevel> = new Set<LoadRiskLevel>(['dangerous', 'runs-code']);

/**
 * DESIGN §6: the level of what a default load reads, and of the rest of the repository.
 * Anything dangerous anywhere decides; else the default load decides; no word on it is `unknown`.
 */
export function loadRiskVerdict(findings: readonly Finding[]): LoadRiskVerdict {
  const byDefault = worst(findings, 'default') ?? 'unknown';
  const elsewhere = worst(findings, 'elsewhere');
  const level = elsewhere === 'dangerous' ? 'dangerous' : byDefault;
  const scope: Scope = level === byDefault ? 'default' : 'elsewhere';
  const at = (of: LoadRiskLevel, where: Scope): number[] =>
    findings.flatMap((finding, index) =>
      finding.weight?.axis === 'load-risk' && finding.weight.level === of && finding.weight.scope === where
        ? [index]
        : [],
    );
  // What runs code beside the default load does not decide, but is named where the verdict tells of it.
  const beside =
    scope === 'default' && elsewhere !== null && RUNS.has(elsewhere) ? at(elsewhere, 'elsewhere') : [];
  const deciding = [...at(level, scope), ...beside];
  const cause = at(level, scope)
    .map((index) => findings[index])
    .find((finding) => finding !== undefined);
  return {
    axis: 'load-risk',
    level,
    byDefault,
    elsewhere,
    deciding,
    reason: cause?.message ?? message('load_risk_reason_unknown'),
  };
}

function worst(findings: readonly Finding[], scope: Scope): LoadRiskLevel | null {
  const levels = new Set(
    findings.flatMap(({ weight }) =>
      weight?.axis === 'load-risk' && weight.scope === scope ? [weight.level] : [],
    ),
  );
  return LOAD_RISK_LEVELS.find((level) => levels.has(level)) ?? null;
}
