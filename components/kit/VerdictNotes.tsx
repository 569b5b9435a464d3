import type { Translate } from '../../utils/model/message';
import type { LoadRiskVerdict, OpennessVerdict, Verdict } from '../../utils/model/verdict';
import { keyPart, say } from './text';

/** What an axis has to say besides its word: the openness interval, or the default load and the rest. */
export function VerdictNotes({ verdict, t }: { readonly verdict: Verdict; readonly t: Translate }) {
  if (verdict.axis === 'provenance') return null;
  const notes = verdict.axis === 'openness' ? opennessNotes(verdict, t) : loadNotes(verdict, t);
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function opennessNotes({ assessed, tier, level, suffix, firstUnmet }: OpennessVerdict, t: Translate) {
  if (!assessed) return [];
  const exact = tier.lower === tier.upper;
  return [
    exact
      ? say(t, 'openness_interval_exact', tier.lower)
      : say(t, 'openness_interval_open', tier.lower, tier.upper),
    ...(suffix ? [say(t, `openness_suffix_${suffix.toLowerCase()}`)] : []),
    ...(level.lower === tier.lower ? [] : [say(t, 'openness_level', level.lower)]),
    // Without a restriction the reason above names the first requirement that is not met.
    ...(suffix && firstUnmet
      ? [say(t, 'openness_first_unmet', say(t, `requirement_${keyPart(firstUnmet)}`))]
      : []),
  ];
}

function loadNotes({ byDefault, elsewhere }: LoadRiskVerdict, t: Translate) {
  const word = (level: string) => say(t, `load_risk_${keyPart(level)}`);
  return [
    say(t, 'load_risk_by_default', word(byDefault)),
    ...(elsewhere ? [say(t, 'load_risk_elsewhere', word(elsewhere))] : []),
  ];
}
