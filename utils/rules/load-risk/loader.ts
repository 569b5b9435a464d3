import { defaultLoad } from '../../loaders/default-load';
import type { Deserialised, LoaderRisk } from '../../loaders/loader';
import type { FindingLevel } from '../../model/finding';
import { message } from '../../model/message';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';

interface Told {
  readonly level: FindingLevel;
  /** The files that it is told of; null: of the library, whatever it opens. */
  readonly as: readonly Deserialised[] | null;
}

/** What is told of a class of libraries. What is data for its library needs no word. */
const TOLD: Readonly<Partial<Record<LoaderRisk, Told>>> = {
  gated: { level: 'note', as: null },
  'implicit-trust': { level: 'caution', as: ['code-config'] },
  'config-code': { level: 'caution', as: ['code-config'] },
  'pickle-always': { level: 'caution', as: ['unpickled'] },
  'pickle-usual': { level: 'caution', as: ['unpickled'] },
  'torch-default': { level: 'note', as: ['torch-default'] },
  'code-package': { level: 'caution', as: ['package', 'program', 'code-config'] },
  graph: { level: 'note', as: ['graph', 'keras'] },
  native: { level: 'note', as: ['program'] },
};

/** How the library loads: what it runs of a repository, and whether an option keeps it from doing so (facts/LOADERS §§1, 3). */
export const loader = defineRule({
  id: 'load-risk/loader',
  needs: ['library', 'files'],
  run: ({ library, files }, facts) => {
    const load = defaultLoad(facts);
    const told = load.loader && TOLD[load.loader.risk];
    if (!load.loader || !told) return notApplicable(message('load_risk_loader_none'));
    const name = shown(library.value ?? '');
    const opened = [...load.opened.values()]
      .filter(({ as }) => told.as?.includes(as))
      .map(({ file }) => file);
    if (told.as !== null && opened.length === 0) return notApplicable(message('load_risk_loader_none'));
    const key = `load_risk_loader_${load.loader.risk.replaceAll('-', '_')}`;
    const finding: RuleFinding = {
      level: told.level,
      grounding: 'declared',
      message:
        told.as === null ? message(key, name) : message(key, name, shownList(opened.map(({ path }) => path))),
      evidence: [seenIn(library, library.value ?? ''), ...filesIn(files, opened)],
    };
    return [finding];
  },
});
