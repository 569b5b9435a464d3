import type { FindingLevel } from '../../model/finding';
import type { InspectedFile } from '../../facts/inspection';
import { counted, message } from '../../model/message';
import { valueOf, type Collected } from '../../model/slot';
import type { LoadRiskLevel } from '../../model/verdict';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { readFilesIn } from '../shared/inspected';
import { defaultLoad } from '../../loaders/default-load';
import type { Deserialised } from '../../loaders/loader';
import { reassuresIn, scopeIn } from '../shared/loading';

type Reported = 'dangerous' | 'suspicious' | 'broken' | 'opaque' | 'configured' | 'restricted' | 'data';

const WEIGHS: Readonly<Record<Reported, readonly [FindingLevel, LoadRiskLevel]>> = {
  dangerous: ['worst', 'dangerous'],
  suspicious: ['serious', 'runs-code'],
  broken: ['note', 'unknown'],
  opaque: ['caution', 'unknown'],
  configured: ['good', 'restricted'],
  restricted: ['good', 'restricted'],
  data: ['good', 'data-only'],
};
/** These are told file by file, with what was seen; good news is told together. */
const ALONE: readonly Reported[] = ['dangerous', 'suspicious', 'broken'];
const TOGETHER: readonly Reported[] = ['opaque', 'configured', 'restricted', 'data'];

/** More of them are a flood; the panel lists every file. */
const ALONE_LIMIT = 20;

/** What our own reading of the bytes showed (DESIGN §6: one file's verdict on the axis). */
export const inspectedFiles = defineRule({
  id: 'load-risk/inspected-files',
  needs: ['inspections'],
  run: ({ inspections }, facts) => {
    const read = readFilesIn(facts);
    if (read.length === 0) return notApplicable(message('load_risk_inspected_files_none'));
    const scope = scopeIn(facts);
    const reassures = reassuresIn(facts);
    const saidSafe = calledSafeByTheHub(valueOf(facts.files)?.files ?? []);
    const { opened } = defaultLoad(facts);
    const of = (told: Reported) =>
      read.filter((file) => decisiveOf(file, opened.get(file.path)?.as) === told);
    const alone = ALONE.flatMap((told) =>
      of(told)
        // Those that the load opens first: a flood of others hides none of them.
        .toSorted((a, b) => scope(a.path).localeCompare(scope(b.path)))
        .slice(0, ALONE_LIMIT)
        .flatMap((file): RuleFinding[] => {
          const [level, weighs] = WEIGHS[told];
          const unpickler = unpicklerOf(file, told, opened.get(file.path)?.as);
          const found: RuleFinding = {
            // What the restricted unpickler refuses stops the load and runs nothing.
            level: told === 'suspicious' && unpickler === 'weights-only' ? 'caution' : level,
            grounding: 'observed',
            message: sentence(told, file),
            evidence: placesIn(inspections, file),
            change: message('load_risk_inspected_files_change'),
            weight: { axis: 'load-risk', level: weighs, scope: scope(file.path) },
          };
          const disagrees = told !== 'broken' && saidSafe.has(file.path);
          return [
            found,
            ...(disagrees ? [disagreement(inspections, file)] : []),
            ...(unpickler === null ? [] : [asOpened(inspections, file, unpickler)]),
          ];
        }),
    );
    const together = TOGETHER.flatMap((told) =>
      (['default', 'elsewhere'] as const).flatMap((where): RuleFinding[] => {
        const files = of(told).filter(({ path }) => reassures(path) === where);
        if (files.length === 0) return [];
        const [level, weighs] = WEIGHS[told];
        return [
          {
            level,
            grounding: 'observed',
            message: counted(
              `load_risk_inspected_files_${told}`,
              files.length,
              shownList(files.map(({ path }) => path)),
            ),
            evidence: files
              .slice(0, EVIDENCE_LIMIT)
              .map((file) => seenIn(inspections, file.format, { file: file.path })),
            change: message('load_risk_inspected_files_change'),
            weight: { axis: 'load-risk', level: weighs, scope: where },
          },
        ];
      }),
    );
    return [...alone, ...together];
  },
});

/** Formats whose readers grade what a configuration has its library import or call. */
const CONFIG_READERS: ReadonlySet<string> = new Set(['json', 'keras-json', 'yaml', 'triton', 'python']);

function decisiveOf({ verdict, imports, weightsOnly, format }: InspectedFile, as?: Deserialised): Reported {
  if (verdict === 'dangerous' || verdict === 'suspicious' || verdict === 'broken') return verdict;
  // A load makes calls of it: read as anything else it was not understood.
  if (as === 'code-config') return CONFIG_READERS.has(format) ? 'configured' : 'opaque';
  // A pickle that only imports what is allowed is restricted; formats without code never get that far.
  return imports.length > 0 || weightsOnly !== null ? 'restricted' : 'data';
}

type Unpickler = Extract<Deserialised, 'weights-only' | 'torch-default' | 'unpickled'>;

/** The unpickler by which a load opens a file that was found bad, when it matters: names that are on no list. */
function unpicklerOf(
  { imports, weightsOnly }: InspectedFile,
  told: Reported,
  as?: Deserialised,
): Unpickler | null {
  const odd = weightsOnly !== true && imports.some(({ grade }) => grade !== 'allowed');
  if (told === 'broken' || !odd) return null;
  return as === 'weights-only' || as === 'torch-default' || as === 'unpickled' ? as : null;
}

/** What that unpickler makes of it: it refuses, or runs it whatever the options. */
const asOpened = (slot: Collected<unknown>, { path }: InspectedFile, as: Unpickler): RuleFinding => ({
  level: as === 'unpickled' ? 'serious' : 'note',
  grounding: 'declared',
  message: message(`load_risk_inspected_files_as_${as.replaceAll('-', '_')}`, shown(path)),
  evidence: [seenIn(slot, 'weights_only=False', { file: path })],
});

/** Names what was imported and called, where there is such a thing; else says that the panel has the rest. */
function sentence(told: Reported, file: InspectedFile) {
  const grade = told === 'dangerous' ? 'dangerous' : 'unlisted';
  const graded = file.imports.filter((seen) => seen.grade === grade);
  const called = graded.filter(({ call }) => call !== null);
  const named = called.length > 0 ? called : graded;
  if (told === 'broken' || named.length === 0) {
    return message(`load_risk_inspected_files_${told}`, shown(file.path), shown(file.format));
  }
  const names = [...new Set(named.map(({ module, name }) => `${module}.${name}`))];
  const doing = named === called ? 'calls' : 'imports';
  return message(`load_risk_inspected_files_${told}_${doing}`, shown(file.path), shownList(names));
}

/** A place in the bytes: the member of a container, and the byte in it. */
const at = (member: string | null, offset: number | null): string =>
  [member, offset === null ? null : `@${offset}`].filter((part) => part !== null).join(' ');

/** The calls first, then what else was found, each with its place in the bytes. */
function placesIn(slot: Collected<unknown>, file: InspectedFile) {
  const imports = file.imports
    .filter(({ grade }) => grade !== 'allowed')
    .map(({ module, name, call, member, offset }) => `${call ?? `${module}.${name}`} ${at(member, offset)}`);
  const findings = file.findings
    .filter(({ verdict }) => verdict !== 'note')
    .map(({ id, member, offset }) => `${id} ${at(member, offset)}`.trim());
  return [...imports, ...findings]
    .slice(0, EVIDENCE_LIMIT)
    .map((seen) => seenIn(slot, seen, { file: file.path }));
}

const disagreement = (slot: Collected<unknown>, file: InspectedFile): RuleFinding => ({
  level: 'caution',
  grounding: 'observed',
  message: message('load_risk_inspected_files_disagrees', shown(file.path)),
  evidence: [seenIn(slot, file.verdict, { file: file.path })],
});

const calledSafeByTheHub = (
  files: readonly { readonly path: string; readonly scan: { readonly overall: string } | null }[],
): ReadonlySet<string> =>
  new Set(files.filter(({ scan }) => scan?.overall === 'safe').map(({ path }) => path));
