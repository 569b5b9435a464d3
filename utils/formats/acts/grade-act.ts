import type { Act, ActSeen, Argument, Effect, Graded, GradeReason } from './act';
import { isClassName } from './class-name';
import {
  foreignPath,
  isKnownClass,
  isLibrary,
  isQuiet,
  reach,
  reachElsewhere,
  reachInCore,
  type Reach,
} from './effects';
import { isUnreadClass, isCythonUnpickle, isReviewed, mayBeBuilt } from './frameworks';
import { gradeListed, isInternalName, isTestModule, modernName } from './names';

const ALLOWED: Graded = { grade: 'allowed', reason: 'allowed' };
const FRAMEWORK: Graded = { grade: 'allowed', reason: 'framework' };
const UNLISTED: Graded = { grade: 'unlisted', reason: 'unlisted' };
const DENIED: Graded = { grade: 'dangerous', reason: 'denied' };
const SEVERITY = { allowed: 0, unlisted: 1, dangerous: 2 } as const;

/** What finds an attribute by its name: with plain words no more than a pickled method needs. */
export const isResolver = (module: string, name: string): boolean =>
  name === 'getattr' && /^(?:builtins|__builtin__)$/.test(module);

/** The worse of two grades; the first of equal ones. */
export const worseGrade = <T extends Graded>(one: T, other: T): T =>
  SEVERITY[other.grade] > SEVERITY[one.grade] ? other : one;

/** Effects that stay in the process: a word, no proof of harm. */
const MILD: ReadonlySet<Effect> = new Set(['thread', 'env']);

/** A tokenizer's state names the vocabulary that it opens again, as each that is pickled does. */
const isMild = (effect: Effect, { name, act }: ActSeen): boolean =>
  MILD.has(effect) || (effect === 'read' && act === 'state' && name.endsWith('Tokenizer'));

const graded = ({ effect, chosen }: Reach, seen: ActSeen): Graded => ({
  grade: chosen && !isMild(effect, seen) && seen.act !== 'looked-up' ? 'dangerous' : 'unlisted',
  reason: 'effect',
  effect,
});

/** Whether a call is made of numbers and instances alone: nothing that a path, an address or a name is made of. */
const isOnlyNumbers = (args: readonly Argument[]): boolean =>
  args.every(
    (arg) =>
      arg.is === 'number' ||
      arg.is === 'plain' ||
      (arg.is === 'object' && arg.made !== null) ||
      (arg.is === 'list' && arg.items.length === arg.count && isOnlyNumbers(arg.items)),
  );

/** As members of an Enum are pickled: a word, no path, no address, no name of a repository, no dotted name. */
const isOneWord = ([word, ...more]: readonly Argument[]): boolean =>
  word?.is === 'text' && more.length === 0 && /^[A-Za-z][\w-]{0,39}$/.test(word.text);

const isDangerousWhenCalled = (arg: Argument): boolean =>
  arg.is === 'name'
    ? gradeAct({ module: arg.module, name: arg.name, act: 'called' }).grade === 'dangerous'
    : arg.is === 'list' && arg.items.some(isDangerousWhenCalled);

/**
 * `getattr(object, 'method')`, as bound methods are pickled: of an instance whose class's source was read that is all, of
 * a class or something unknown it is a word; what else it gives away is not told by the text.
 */
function gradeResolver(args: readonly Argument[] | undefined): Graded {
  const [target, attribute] = args ?? [];
  if (attribute?.is !== 'text' || isInternalName(attribute.text)) return DENIED;
  const from = target?.is === 'name' ? target : target?.is === 'object' ? target.made : null;
  if (from === null || from === undefined) return DENIED;
  const { module, name } = from;
  if (target?.is === 'name' && !isClassName(name) && !isLibrary(module)) return DENIED;
  const asked = worseGrade(
    gradePair({ module, name, act: 'built' }),
    gradePair({ module, name, act: 'getattr' }),
  );
  if (asked.grade === 'dangerous') return asked.reason === 'effect' ? asked : DENIED;
  const isKnown = target?.is === 'object' && asked.grade === 'allowed' && isLibrary(module);
  return { grade: isKnown ? 'allowed' : 'unlisted', reason: 'resolver' };
}

/** The program that loads the file has its own names and whatever it imported: what they are, the file cannot say. */
const gradeOwn = (act: Act): Graded => ({
  grade: act === 'looked-up' || act === 'called' || act === 'used' ? 'unlisted' : 'allowed',
  reason: 'own',
});

/** Whether calling a class of a framework does no more than make an object of its arguments. */
const isHarmlessCall = (module: string, name: string, args: readonly Argument[] | undefined): boolean =>
  isQuiet(module, name) ||
  isReviewed(module, name) ||
  (args !== undefined && isUnreadClass(module, name) && (isOnlyNumbers(args) || isOneWord(args)));

function gradeFramework({ module, name, act, args }: ActSeen): Graded {
  if (act !== 'called' || (isClassName(name) && isHarmlessCall(module, name, args))) return FRAMEWORK;
  const [first] = args ?? [];
  const isOwnClass = first?.is === 'name' && isLibrary(first.module) && isClassName(first.name);
  return isCythonUnpickle(module, name) && isOwnClass ? FRAMEWORK : UNLISTED;
}

/** Names that are judged by their arguments, better than by what they could do. */
const BY_ARGUMENTS: ReadonlySet<GradeReason> = new Set(['bytecode', 'binder', 'nested', 'rebuild']);

/** Whether `partial` gets, as argument or in its state, what could be called with anything. */
const isHarmlessBinding = ({ act, args: [bound] = [] }: ActSeen): boolean =>
  (act === 'called' || act === 'state') &&
  bound?.is === 'name' &&
  gradeAct({ module: bound.module, name: bound.name, act: 'called' }).grade === 'allowed';

/** What an act reaches, for names that no list has said enough of. Classes are often named, and named alone do nothing. */
function reachOf({ module, name, act }: ActSeen, listed: Graded | null): Reach | null {
  if (act === 'looked-up' && (listed !== null || isClassName(name))) return null;
  if (listed !== null && BY_ARGUMENTS.has(listed.reason)) return null;
  const elsewhere = listed === null ? reachElsewhere : reachInCore;
  return reach(module, name, act) ?? elsewhere(module, name, act);
}

/** Whether a dotted name is a method of a class whose source was read, and nothing in it leads elsewhere. */
function isMethodOfLibrary(module: string, name: string): boolean {
  const [first = '', method, ...more] = name.split('.');
  return (
    method !== undefined &&
    more.length === 0 &&
    isKnownClass(module, first) &&
    gradeListed(module, first)?.grade !== 'dangerous' &&
    !isInternalName(method)
  );
}

function gradePair(seen: ActSeen): Graded {
  const { module, name, act, args } = seen;
  const listed = gradeListed(module, name);
  if (isMethodOfLibrary(module, name) && act === 'looked-up') return UNLISTED;
  if (listed?.grade === 'dangerous')
    return act === 'called' && isResolver(module, name) ? gradeResolver(args) : listed;
  if (module === '__main__') return gradeOwn(act);
  if (isLibrary(module) && isTestModule(module)) return DENIED;
  if (foreignPath(module, name) !== null) return { grade: 'dangerous', reason: 'reached' };
  const found = reachOf(seen, listed);
  if (found !== null) return graded(found, seen);
  if (listed?.grade === 'allowed') return ALLOWED;
  const otherwise = listed ?? (mayBeBuilt(module, name) ? gradeFramework(seen) : UNLISTED);
  if (listed?.reason === 'binder' && isHarmlessBinding(seen)) return { grade: 'allowed', reason: 'binder' };
  return otherwise.grade === 'unlisted' &&
    (act === 'called' || otherwise.reason === 'binder') &&
    args?.some(isDangerousWhenCalled)
    ? { grade: 'dangerous', reason: 'passes' }
    : otherwise;
}

/**
 * How one act on one imported name is judged: by the lists of names, by what the library's source reaches with it, by
 * patterns of frameworks. A Python 2 name counts as the worse of what Python 2 and 3 see; `?` stands for what is no
 * constant. Never better for an act than for what the act includes (facts/SERIALIZATION §7).
 */
export function gradeAct(seen: ActSeen): Graded {
  const own = gradePair(seen);
  const [module, name] = modernName(seen.module, seen.name);
  if (own.grade === 'dangerous' || (module === seen.module && name === seen.name)) return own;
  const modern = gradePair({ ...seen, module, name });
  return modern.grade === 'dangerous' || own.grade !== 'allowed' ? modern : own;
}

/** How a name is judged that is looked up, and nothing else is known. */
export const gradeGlobal = (module: string, name: string): Graded =>
  gradeAct({ module, name, act: 'looked-up' });
