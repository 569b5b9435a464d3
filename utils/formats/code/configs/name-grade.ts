import type { Act, Effect, Graded } from '../../acts/act';
import { isClassName } from '../../acts/class-name';
import { gradeAct, gradeGlobal, worseGrade } from '../../acts/grade-act';
import { isReachingBuiltin } from '../../graphs/keras/classes';
import { capabilityOf } from '../python/table';
import { isLibraryName } from './libraries';

/** What a load does with a name: the module is imported; the object is handed out; the class is built; it is called. */
export type NameAct = 'imported' | 'looked-up' | 'built' | 'called';

/** `reaching`: what runs code, starts a process, opens files or the network, or hands such things out. */
export type NameGrade = 'known' | 'unlisted' | 'reaching';

/** A dotted Python name, as importers split it. */
const DOTTED = /^[^\s.:/\\'"(){}[\],]+(?:\.[^\s.:/\\'"(){}[\],]+)+$/;

export const isDotted = (text: string): boolean => text.length <= NAME_LIMIT && DOTTED.test(text);

/** Longer texts are no names. */
const NAME_LIMIT = 300;

/** Functions of reaching modules that compute and do nothing else. */
const COMPUTING =
  /^(?:os\.path|posixpath)\.(?:join|basename|dirname|splitext|split|normpath)$|^builtins\.(?:print|abs|all|any|bin|chr|divmod|enumerate|format|hex|isinstance|iter|len|max|min|next|oct|ord|pow|range|repr|reversed|round|slice|sorted|sum|zip)$|^hydra\._internal\.core_plugins\./;

/** Functions that configurations of training runs build their models and data with; what they load is named beside them. */
const BUILDERS: ReadonlySet<string> = new Set([
  'timm.create_model',
  'timm.models.create_model',
  'timm.models.factory.create_model',
  'transformers.pipeline',
  'transformers.pipelines.pipeline',
  'datasets.load_dataset',
  'datasets.load.load_dataset',
]);

/** Functions of a library's own that fetch, unpickle, run or import what they are given. */
const DOING =
  /^_*(?:run|exec|eval|execute|system|shell|popen|spawn|load|import|unpickle|download|fetch|open|save|write|instantiate|locate|call|subprocess|get_(?:class|method|object|obj))(?:_|$)/;

/**
 * How the name that a configuration gives to its loader is judged, by what the loader does with it. A name without a dot
 * is one of Python's own functions, or a module. facts/LOADERS §1 (11): the name decides, never the key.
 */
export function gradeName(dotted: string, act: NameAct): NameGrade {
  const parts = dotted
    .trim()
    .split('.')
    .filter((part) => part !== '');
  // `pydoc.locate`, by which several libraries look names up, leaves empty parts out.
  const name = parts.join('.').replace(/^__builtins?__\./, 'builtins.');
  const dot = name.lastIndexOf('.');
  const [module, last] = dot < 0 ? ['builtins', name] : [name.slice(0, dot), name.slice(dot + 1)];
  if (COMPUTING.test(`${module}.${last}`)) return 'known';
  if (act === 'imported') return gradeModule(name);
  if (dot < 0) return gradeBare(name);
  if (capabilityOf(name) !== null) return 'reaching';
  const graded = ACTS[act].map((each) => gradeAct({ module, name: last, act: each })).reduce(worseGrade);
  return isLibraryName(name) ? gradeOwn(name, last, act, graded) : gradeOther(last, graded);
}

/** What each does to the object, by the words of the act grader. */
const ACTS: Readonly<Record<Exclude<NameAct, 'imported'>, readonly Act[]>> = {
  'looked-up': ['looked-up'],
  built: ['built', 'state'],
  called: ['called'],
};

function gradeOther(last: string, { grade, reason }: Graded): NameGrade {
  if (grade === 'dangerous') return 'reaching';
  return grade === 'allowed' && (reason === 'allowed' || isClassName(last)) ? 'known' : 'unlisted';
}

/** What runs code or programs: no setting of a library's own needs it. */
const RUNNING: ReadonlySet<Effect> = new Set(['exec', 'process', 'native', 'server']);
/** What brings code in. */
const BRINGING: ReadonlySet<Effect> = new Set(['unpickle', 'import']);

/** Whether a name goes through a library to what the library itself imports: `speechbrain.core.requests.get`. */
function leadsOut(name: string): boolean {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
    if (capabilityOf(name.slice(dot + 1)) !== null) return true;
  return false;
}

/**
 * A library builds its own classes from its own settings, also those that open files and fetch: a trainer's logger, an
 * encoder's weights. Its functions are called for less.
 */
function gradeOwn(name: string, last: string, act: NameAct, { grade, reason, effect }: Graded): NameGrade {
  if (BUILDERS.has(name)) return 'known';
  if (grade === 'dangerous' && reason !== 'effect') return 'reaching';
  if (leadsOut(name)) return 'reaching';
  const runs = effect !== undefined && RUNNING.has(effect);
  if (isClassName(last)) return runs ? 'unlisted' : 'known';
  if (grade === 'dangerous' && effect !== undefined && (runs || BRINGING.has(effect))) return 'reaching';
  if (reason === 'effect') return 'unlisted';
  return act === 'called' && DOING.test(last) ? 'unlisted' : 'known';
}

/** A module that is imported and not handed out: what its own code does at that moment is all that happens. */
const gradeModule = (name: string): NameGrade =>
  isLibraryName(name) || /^(?:torch|numpy|math)(?:\.|$)/.test(name) ? 'known' : 'unlisted';

/** Modules of Python whose functions run, open or hand out what a configuration has no use for. */
const REACHING_MODULES: ReadonlySet<string> = new Set(
  'os posix nt sys subprocess builtins __builtin__ importlib imp pickle _pickle marshal ctypes runpy pty shutil socket code codeop commands cloudpickle dill pdb'.split(
    ' ',
  ),
);

function gradeBare(name: string): NameGrade {
  if (REACHING_MODULES.has(name) || isReachingBuiltin(name)) return 'reaching';
  if (gradeGlobal('builtins', name).grade === 'allowed') return 'known';
  return gradeModule(name);
}
