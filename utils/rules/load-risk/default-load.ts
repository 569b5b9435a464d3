import { defaultLoad as loadOf } from '../../loaders/default-load';
import { loaderOf } from '../../loaders/table';
import type { WeightsRecordFact } from '../../facts/record';
import type { FindingLevel } from '../../model/finding';
import { message } from '../../model/message';
import { valueOf, type Collected } from '../../model/slot';
import type { LoadRiskLevel } from '../../model/verdict';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';
import { isReadIn } from '../shared/inspected';
import { readingsOf, type Reading } from '../shared/readings';
import { shown, shownList } from '../../names/shown';

const LEVELS: Readonly<Record<Reading, readonly [FindingLevel, LoadRiskLevel]>> = {
  pickle: ['caution', 'unknown'],
  code_config: ['caution', 'unknown'],
  pickle_refused: ['caution', 'unknown'],
  code_carrying: ['caution', 'unknown'],
  other: ['note', 'unknown'],
  data_by_name: ['note', 'unknown'],
  data_only: ['good', 'data-only'],
};

/**
 * What a default load reads, and of which kind (DESIGN §6, "Default load"). Data only is said of a file alone whose
 * header the hub's own record shows to be read; a name is not enough.
 */
export const defaultLoad = defineRule({
  id: 'load-risk/default-load',
  needs: ['weightsRecord'],
  run: ({ weightsRecord }, facts) => {
    const library = valueOf(facts.library);
    const reported = reportedByRecord(library, weightsRecord.value);
    const list = facts.files;
    if (list.state !== 'collected')
      return [reported ? byRecord(weightsRecord, library, reported) : unlisted(weightsRecord)];
    const { files, because, opened } = loadOf(facts);
    if (files.length === 0 && list.value.complete) return notApplicable(because);
    const isRead = isReadIn(facts);
    const unread = files.filter(({ path }) => !isRead(path));
    const groups = readingsOf(list.value, weightsRecord.value, unread, opened).map(
      ({ reading, files: of }): RuleFinding => {
        const [level, weighs] = LEVELS[reading];
        const byRecordOnly = reading === 'data_only';
        return {
          level,
          grounding: byRecordOnly ? weightsRecord.grounding : 'declared',
          message: message(`load_risk_default_load_${reading}`, shownList(of.map(({ path }) => path))),
          evidence: [
            ...filesIn(list, of),
            ...(byRecordOnly ? [seenIn(weightsRecord, recordWords(weightsRecord.value))] : []),
          ],
          change: message(`load_risk_default_load_change_${byRecordOnly ? 'bytes' : 'inspect'}`),
          weight: { axis: 'load-risk', level: weighs, scope: 'default' },
        };
      },
    );
    const reason: RuleFinding = {
      level: 'note',
      grounding: 'declared',
      message: because,
      evidence: filesIn(list, files),
    };
    return [...groups, reason, ...(list.value.complete || reported ? [] : [unlisted(list)])];
  },
});

/** The format that the library prefers, when the hub's record shows that it is here and read. */
function reportedByRecord(library: string | null, record: WeightsRecordFact): 'safetensors' | null {
  const preferred = loaderOf(library)?.recordTells;
  return preferred && record[preferred] ? preferred : null;
}

const byRecord = (
  record: Collected<WeightsRecordFact>,
  library: string | null,
  format: 'safetensors',
): RuleFinding => ({
  level: 'good',
  grounding: record.grounding,
  message: message('load_risk_default_load_by_record', shown(library ?? ''), format),
  evidence: [seenIn(record, recordWords(record.value))],
  change: message('load_risk_default_load_change_list'),
  weight: { axis: 'load-risk', level: 'data-only', scope: 'default' },
});

/** Without the whole list, or a record that tells, another file may be the one that is read. */
const unlisted = (slot: Collected<unknown>): RuleFinding => ({
  level: 'note',
  grounding: 'observed',
  message: message('load_risk_default_load_unlisted'),
  evidence: [seenIn(slot, '')],
  change: message('load_risk_default_load_change_list'),
  weight: { axis: 'load-risk', level: 'unknown', scope: 'default' },
});

const recordWords = ({ safetensors, gguf }: WeightsRecordFact): string =>
  [safetensors ? 'safetensors' : '', gguf ? `gguf ${gguf.architecture ?? ''}` : '']
    .filter(Boolean)
    .join(' · ');
