import type { ByteFinding } from '../formats/core/contract';
import type { FileInspection } from '../formats/inspect';
import type { Translate } from '../model/message';
import { safeText } from '../text/safe-text';
import { encoded } from './text';

/** SARIF 2.1.0 levels (§3.27.10). */
export type Level = 'error' | 'warning' | 'note' | 'none';

const LEVELS: Readonly<Record<ByteFinding['verdict'], Level>> = {
  dangerous: 'error',
  suspicious: 'warning',
  unknown: 'warning',
  broken: 'note',
  note: 'note',
};

export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A SARIF 2.1.0 log (OASIS, 2020) of inspected files: one result a finding, one artifact a file. */
export function sarifLog(files: readonly FileInspection[], translate: Translate, version: string): object {
  const rules = [...new Set(files.flatMap(({ findings }) => findings.map(({ id }) => id)))].toSorted();
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Plimsoll', version, rules: rules.map((id) => ({ id })) } },
        artifacts: files.map(({ path, size, format, verdict, complete }) => ({
          location: { uri: uriOf(path) },
          length: size,
          properties: { format, verdict, complete },
        })),
        results: files.flatMap((file, index) =>
          file.findings.map((seen) => resultOf(seen, file.path, index, rules, translate)),
        ),
      },
    ],
  };
}

function resultOf(
  { id, verdict, message, offset, member }: ByteFinding,
  path: string,
  index: number,
  rules: readonly string[],
  translate: Translate,
): object {
  // An offset counts in the member; only without one is it a place in the artifact (§3.30.9).
  const region = offset !== null && member === null ? { region: { byteOffset: offset, byteLength: 0 } } : {};
  const inside = member === null ? {} : { logicalLocations: [{ name: member, kind: 'member' }] };
  return {
    ruleId: id,
    ruleIndex: rules.indexOf(id),
    level: LEVELS[verdict],
    message: { text: safeText(translate(message)) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(path), index }, ...region }, ...inside },
    ],
    properties: { verdict, ...(offset !== null && { offset }) },
  };
}

/** A path as a relative URI reference (§3.4.3). */
const uriOf = (path: string): string => path.split('/').map(encoded).join('/');
