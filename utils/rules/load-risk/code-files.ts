import { nameFiles, type Family, type NamedFile } from '../../formats/names/by-name';
import type { Flag } from '../../loaders/loader';
import type { FindingLevel } from '../../model/finding';
import { counted, message } from '../../model/message';
import { defineRule, notApplicable, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';
import { isReadIn } from '../shared/inspected';
import { defaultLoad } from '../../loaders/default-load';
import { scopeIn } from '../shared/loading';
import { shownList } from '../../names/shown';

interface Kind {
  readonly family: Family;
  readonly key: string;
  readonly level: FindingLevel;
  readonly weighs: 'runs-code' | 'unknown';
}

const KINDS: readonly Kind[] = [
  { family: 'executable', key: 'executables', level: 'caution', weighs: 'runs-code' },
  { family: 'script', key: 'scripts', level: 'note', weighs: 'runs-code' },
  { family: 'notebook', key: 'notebooks', level: 'note', weighs: 'runs-code' },
  { family: 'archive', key: 'archives', level: 'note', weighs: 'unknown' },
  { family: 'code-carrying', key: 'formats', level: 'note', weighs: 'unknown' },
];

/**
 * Files that are code, or whose format can hold some, by their names (facts/SERIALIZATION §9). They lie in the
 * repository; only what is code by itself is weighed here for a default load, `default-load` speaks of the rest.
 */
export const codeFiles = defineRule({
  id: 'load-risk/code-files',
  needs: ['files'],
  run: ({ files }, facts) => {
    const scope = scopeIn(facts);
    const isRead = isReadIn(facts);
    const named = nameFiles(files.value.files).filter(({ file }) => !isRead(file.path));
    const { opened } = defaultLoad(facts);
    const flagOf = ({ file }: NamedFile) => opened.get(file.path)?.behind ?? null;
    const finding = (
      kind: Kind,
      where: 'default' | 'elsewhere',
      of: readonly NamedFile[],
      flag: Flag | null = null,
    ): RuleFinding => ({
      level: where === 'default' ? 'serious' : kind.level,
      grounding: 'declared',
      message: counted(
        `load_risk_code_files_${flag !== null ? 'behind' : where === 'default' ? 'loaded' : kind.key}`,
        of.length,
        shownList(of.map(({ file }) => file.path)),
        ...(flag === null ? [] : [flag]),
      ),
      evidence: filesIn(
        files,
        of.map(({ file }) => file),
      ),
      change: message(`load_risk_code_files_change_${kind.weighs === 'unknown' ? 'inspect' : 'read'}`),
      weight: { axis: 'load-risk', level: kind.weighs, scope: where },
    });
    const findings = KINDS.flatMap((kind) => {
      const of = named.filter((entry) => entry.named.family === kind.family);
      const loaded =
        kind.weighs === 'runs-code' ? of.filter(({ file }) => scope(file.path) === 'default') : [];
      const others = of.filter(({ file }) => scope(file.path) === 'elsewhere');
      return [
        ...[...new Set(loaded.map(flagOf))].map((flag) =>
          finding(
            kind,
            'default',
            loaded.filter((each) => flagOf(each) === flag),
            flag,
          ),
        ),
        ...(others.length > 0 ? [finding(kind, 'elsewhere', others)] : []),
      ];
    });
    if (findings.length > 0) return findings;
    return notApplicable(message(`load_risk_code_files_${files.value.complete ? 'none' : 'not_in_part'}`));
  },
});
