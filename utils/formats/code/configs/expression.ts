import { inspectPython } from '../python';
import { gradeName, isDotted, type NameGrade } from './name-grade';

/** Settings that are expressions have one line; longer ones are programs. */
const EXPRESSION_LIMIT = 4000;

const CALL = /([A-Za-z_][\w.]*)\s*\(/g;
const NUMBER_OR_WORD = /^[\w.+-]*$/;
/** A function made on the spot, a text put together, or a call of what no name says. */
const PROGRAM = /\blambda\b|\bimport\b|:=|\bf''|[)\]}']\s*\(/i;
/** Functions that make code or names out of texts, also where they are only handed on. */
const RESOLVING = /\b(?:eval|exec|compile|getattr|globals|__import__)\b(?!\s*=[^=])/;
const QUOTED = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;

/** Short names under which evaluating code has its libraries: `nn.ReLU` of rl-baselines3-zoo's `policy_kwargs`. */
const ALIASES: Readonly<Record<string, string>> = { nn: 'torch.nn', th: 'torch', np: 'numpy' };

/**
 * How a text is judged that its library hands to Python's `eval`: by the calls in it. One without a call or an
 * attribute of Python's own insides computes nothing but a value.
 */
export function gradeExpression(text: string, tick: (work?: number) => void): NameGrade {
  const source = text.trim();
  if (NUMBER_OR_WORD.test(source)) return 'known';
  tick(source.length);
  if (source.length > EXPRESSION_LIMIT) return 'unlisted';
  if (runsCommands(source, tick)) return 'reaching';
  // Python compares identifiers so (reference, lexical analysis 2.3); what texts say is no call.
  const spelt = source.normalize('NFKC').replaceAll(QUOTED, "''");
  if (RESOLVING.test(spelt)) return 'reaching';
  const calls = new Set([...spelt.matchAll(CALL)].map(([, name = '']) => gradeCall(name)));
  if (calls.has('reaching')) return 'reaching';
  return calls.has('unlisted') || PROGRAM.test(spelt) ? 'unlisted' : 'known';
}

/** Whether an expression runs commands or code, or reaches for Python's own insides. */
export const runsCommands = (source: string, tick: (work?: number) => void): boolean =>
  /__\w+__/.test(source.normalize('NFKC')) ||
  inspectPython(source, null, tick).findings.some(({ verdict }) => verdict === 'dangerous');

function gradeCall(name: string): NameGrade {
  const [first = '', ...rest] = name.split('.');
  const whole = Object.hasOwn(ALIASES, first) ? [ALIASES[first], ...rest].join('.') : name;
  return isDotted(whole) || rest.length === 0 ? gradeName(whole, 'called') : 'unlisted';
}
