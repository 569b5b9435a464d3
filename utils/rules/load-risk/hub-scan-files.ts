import { byName } from '../../formats/names/by-name';
import type { FileListFact, RepositoryFile } from '../../facts/files';
import { counted, message, type Message } from '../../model/message';
import type { Collected } from '../../model/slot';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { LEVEL_OF, SINGLE_LIMIT, weightOf } from '../shared/grade';
import { scopeIn } from '../shared/loading';
import { BAD_STATUSES, judgeScan, type ScanJudgement } from '../shared/scans';
import { shown, shownList } from '../../names/shown';

interface Judged extends ScanJudgement {
  readonly file: RepositoryFile;
  readonly scope: 'default' | 'elsewhere';
}

/**
 * The hub's scanners, one sentence a file with the worst that any of them says (facts/HUGGINGFACE §8). That they say
 * nothing is no reassurance: scanners have been passed by before, so it weighs nothing.
 */
export const hubScanFiles = defineRule({
  id: 'load-risk/hub-scan-files',
  needs: ['files', 'scannedFileCount'],
  run: ({ files, scannedFileCount }, facts) => {
    const scope = scopeIn(facts);
    const judged = files.value.files
      .flatMap((file): readonly Judged[] => {
        const judgement = file.scan && judgeScan(file.scan);
        return judgement ? [{ ...judgement, file, scope: scope(file.path) }] : [];
      })
      .toSorted((a, b) => BAD_STATUSES.indexOf(a.worst) - BAD_STATUSES.indexOf(b.worst));
    if (judged.length === 0) {
      const calledSafe = files.value.files.filter(({ scan }) => scan?.overall === 'safe').length;
      if (calledSafe === 0) return notApplicable(message('load_risk_hub_scan_files_none'));
      return [
        {
          level: 'note',
          grounding: scannedFileCount.grounding,
          message: counted('load_risk_hub_scan_files_quiet', calledSafe),
          evidence: [seenIn(scannedFileCount, String(calledSafe))],
          change: message('load_risk_hub_scan_files_change_quiet'),
        },
      ];
    }
    const rest = judged.slice(SINGLE_LIMIT);
    return [
      ...judged.slice(0, SINGLE_LIMIT).map((one) => finding(files, [one], sentence(one))),
      ...(['default', 'elsewhere'] as const).flatMap((where) => {
        const of = rest.filter((one) => one.scope === where);
        return of.length > 0 ? [finding(files, of, counted('load_risk_hub_scan_files_more', of.length))] : [];
      }),
    ];
  },
});

/** One finding for files of one scope, weighed by the first, which is the worst. */
function finding(files: Collected<FileListFact>, of: readonly Judged[], words: Message): RuleFinding {
  const worst = of[0]?.worst ?? 'caution';
  const calm = of.every(isTrainingState);
  return {
    level: calm ? 'note' : LEVEL_OF[worst],
    grounding: files.grounding,
    message: words,
    evidence: of
      .slice(0, SINGLE_LIMIT)
      .map(({ file, scanners, imports }) =>
        seenIn(files, [...scanners, ...imports].join(', '), { file: file.path }),
      ),
    change: message(`load_risk_hub_scan_files_change_${calm ? 'state' : 'bad'}`),
    weight: weightOf(worst, of[0]?.scope ?? 'elsewhere'),
  };
}

/** `training_args.bin` imports its library's own classes: very common, no attack, nothing that a load reads. */
function isTrainingState({ file, worst, scope }: Judged): boolean {
  const { family, weights } = byName(file.path);
  return family === 'pickle' && !weights && worst !== 'unsafe' && scope === 'elsewhere';
}

function sentence(judged: Judged): Message {
  const { file, worst, imports, scanners } = judged;
  if (isTrainingState(judged)) return message('load_risk_hub_scan_files_training_state', shown(file.path));
  if (imports.length > 0) {
    const key = worst === 'unsafe' ? 'dangerous' : 'suspicious';
    return message(`load_risk_hub_scan_files_import_${key}`, shown(file.path), shownList(imports));
  }
  return scanners.length > 0
    ? message(`load_risk_hub_scan_files_${worst}`, shown(file.path), shownList(scanners))
    : message(`load_risk_hub_scan_files_overall_${worst}`, shown(file.path));
}
