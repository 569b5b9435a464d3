import { nameFiles, type Family, type NamedFile } from '../../formats/names/by-name';
import type { FileScan } from '../../facts/files';
import { counted, message } from '../../model/message';
import { defineRule, notApplicable, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';
import { judgeScan } from '../shared/scans';
import { shownList } from '../../names/shown';

/** States in which a scanner has not spoken, in the order that decides a file with several. */
const OPEN = ['error', 'queued', 'unscanned', 'unknown'] as const;
/** Text and settings are not what the scanners are for. */
const QUIET_FAMILIES: ReadonlySet<Family> = new Set(['card', 'config', 'other']);

/**
 * Where the hub's scanners have not spoken, or contradict each other (facts/HUGGINGFACE §8). Each state is told apart
 * and none counts as safe; it weighs nothing, because not even `safe` would.
 */
export const hubScanOpen = defineRule({
  id: 'load-risk/hub-scan-open',
  needs: ['files', 'scannedFileCount'],
  run: ({ files, scannedFileCount }) => {
    const risky = nameFiles(files.value.files).filter(({ named }) => !QUIET_FAMILIES.has(named.family));
    const finding = (key: string, of: readonly NamedFile[]): readonly RuleFinding[] =>
      of.length === 0
        ? []
        : [
            {
              level: 'note',
              grounding: scannedFileCount.grounding,
              message: counted(
                `load_risk_hub_scan_open_${key}`,
                of.length,
                shownList(of.map(({ file }) => file.path)),
              ),
              evidence: filesIn(
                files,
                of.map(({ file }) => file),
              ),
              change: message('load_risk_hub_scan_open_change'),
            },
          ];
    const findings = [
      ...OPEN.flatMap((state) =>
        finding(
          state,
          risky.filter(({ file }) => file.scan && openState(file.scan) === state),
        ),
      ),
      ...finding(
        'unrecorded',
        risky.filter(({ file, named }) => file.scan === null && named.family !== 'data'),
      ),
      ...finding('disagree', risky.filter(disagree)),
    ];
    return findings.length > 0 ? findings : notApplicable(message('load_risk_hub_scan_open_none'));
  },
});

/** One scanner that passes over what is not its kind of file (`unscanned`) is usual; the others' states are not. */
function openState({ overall, scanners }: FileScan): (typeof OPEN)[number] | null {
  return (
    OPEN.find(
      (state) =>
        overall === state ||
        (state !== 'unscanned' && state !== 'unknown' && scanners.some(({ status }) => status === state)),
    ) ?? null
  );
}

/** Scanners differ over training state as a rule; `hub-scan-files` has said so in its own words. */
function disagree({ file: { scan }, named }: NamedFile): boolean {
  const judgement = scan && judgeScan(scan);
  if (!judgement || (!named.weights && judgement.worst !== 'unsafe')) return false;
  return scan.scanners.some(({ status }) => status === 'safe');
}
