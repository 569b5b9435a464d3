import { message } from '../../model/message';
import type { Family, NamedFormat } from '../core/names';
import type { ByteFinding } from '../core/contract';
import { finding } from '../core/inspection';

/** Contents that are, or hold, a pickle for their loader. */
const PICKLE_CONTENTS: ReadonlySet<string> = new Set([
  'pickle',
  'joblib',
  'torch-zip',
  'torch-legacy',
  'torch-tar',
  'torchscript',
  'torch-package',
]);

/** Names under which nobody looks for code. */
const HARMLESS_NAMES: ReadonlySet<Family> = new Set(['data', 'config', 'card']);

/** No loader of models opens these; under such a name only a scanner is stopped by them (nullifAI). */
const FOREIGN_CONTAINERS: ReadonlySet<string> = new Set(['7z', 'rar']);
const WEIGHT_NAMES: ReadonlySet<Family> = new Set(['data', 'pickle', 'code-carrying']);

/** What a name that disagrees with the content says about the file; the content alone says what the format is. */
export function nameFindings(
  named: NamedFormat,
  format: string,
  member: string | null,
): readonly ByteFinding[] {
  const params = [named.format, format] as const;
  if (PICKLE_CONTENTS.has(format) && HARMLESS_NAMES.has(named.family))
    return [
      finding('name/hides-pickle', 'suspicious', message('formats_containers_hides_pickle', ...params), {
        member,
      }),
    ];
  if (FOREIGN_CONTAINERS.has(format) && WEIGHT_NAMES.has(named.family))
    return [
      finding('name/foreign', 'dangerous', message('formats_containers_foreign', ...params), { member }),
    ];
  return [];
}
