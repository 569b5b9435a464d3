import type { ReadError } from '../../../bytes/source';
import type { LimitError } from '../../core/limits';
import { isStop } from '../../core/stopped';
import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { Bindings, bindAssignment, bindImport, importsOf, type Imported } from './names';
import { argumentsOf, keywordOf, type Program } from './syntax';
import { capabilityOf, isDecoder, type Capability } from './table';

/** One call whose name the table knows. */
export interface CallSeen {
  readonly dotted: string;
  readonly capability: Capability;
  readonly offset: number;
  readonly source: string;
  /** The function it stands in, `Class.method` for methods; '' where it runs on import, `__main__` behind the guard. */
  readonly within: string;
  /** Whether its arguments come out of base64, a decompressor or the network. */
  readonly decoded: boolean;
}

/** What a program imports, calls and defines, as its tree says. */
export interface Outline {
  readonly imports: readonly Imported[];
  readonly calls: readonly CallSeen[];
  /** Functions and classes called, by where the call stands. */
  readonly invoked: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the table inside `__reduce__`. */
  readonly reduced: readonly string[];
  readonly statements: number;
  readonly errors: number;
  /** `cmdclass`, `ext_modules`… given to `setup()`. */
  readonly setupHooks: boolean;
  /** What ended the reading early; then the rest tells of what came before. */
  readonly stopped: ReadError | LimitError | null;
}

export const MAIN = '__main__';

/** Nodes of one argument looked through for a decoder: calls in calls in calls would cost their square. */
const ARGUMENT_NODES = 1000;

/** The name a body runs under; null when the body runs with what is around it. */
function frameOf(node: SyntaxNode, program: Program, around: string): string | null {
  if (node.name === 'LambdaExpression') return `${around}.<lambda>`;
  const { parent } = node;
  if (node.name !== 'Body' || !parent) return null;
  const named = parent.getChild('VariableName');
  const name = named ? program.nameOf(named) : '?';
  if (parent.name === 'FunctionDefinition')
    return around === '' ? methodOf(parent, program, name) : `${around}.${name}`;
  const test = node.prevSibling;
  const guarded = parent.name === 'IfStatement' && test?.name === 'BinaryExpression';
  return guarded && around === '' && /__name__\s*==/.test(program.textOf(test)) ? MAIN : null;
}

function methodOf(definition: SyntaxNode, program: Program, name: string): string {
  const decorated = definition.parent?.name === 'DecoratedStatement' ? definition.parent : definition;
  const owner = decorated.parent?.parent;
  const named = owner?.name === 'ClassDefinition' ? owner.getChild('VariableName') : null;
  return named ? `${program.nameOf(named)}.${name}` : name;
}

const WRITE_MODE = /[wax+]/;

function capabilityOfCall(
  call: SyntaxNode,
  dotted: string,
  program: Program,
  bindings: Bindings,
): Capability | null {
  if (dotted === 'open' || dotted === 'builtins.open' || dotted === 'io.open') {
    const mode = program.constant(keywordOf(call, program, 'mode') ?? argumentsOf(call)[1] ?? null);
    return mode !== null && WRITE_MODE.test(mode) ? 'write' : null;
  }
  if (dotted === 'getattr') {
    const [object, name] = argumentsOf(call);
    const owner = bindings.dotted(object ?? null) ?? '';
    return capabilityOf(`${owner}.system`) !== null && program.constant(name ?? null) === null
      ? 'hidden'
      : null;
  }
  return capabilityOf(dotted);
}

/** Reads a program's tree once for its names, once for its calls. `tick` is told of every node. */
export function outline(tree: Tree, program: Program, tick: () => void): Outline {
  const bindings = new Bindings(program);
  const imports: Imported[] = [];
  const own = new Set<string>();
  const decodedNames = new Set<string>();
  let statements = 0;
  let errors = 0;
  const holdsDecoder = (node: SyntaxNode): boolean => {
    let holds = false;
    let nodes = 0;
    node.cursor().iterate((each) => {
      tick();
      nodes += 1;
      if (nodes > ARGUMENT_NODES) return false;
      if (each.name === 'VariableName' && decodedNames.has(program.nameOf(each.node))) holds = true;
      if (each.name !== 'CallExpression') return !holds;
      const dotted =
        bindings.dotted(each.node.firstChild) ?? program.textOf(each.node.firstChild ?? each.node);
      if (isDecoder(dotted) || capabilityOf(dotted) === 'network') holds = true;
      return !holds;
    });
    return holds;
  };

  let stopped: Outline['stopped'] = null;
  const iterate = (steps: Parameters<Tree['iterate']>[0]): void => {
    try {
      tree.iterate(steps);
    } catch (error) {
      if (!isStop(error)) throw error;
      stopped = error;
    }
  };

  iterate({
    enter: (at) => {
      tick();
      if (at.type.isError) errors += 1;
      if (at.name === 'ImportStatement')
        for (const each of importsOf(at.node, program)) {
          imports.push(each);
          bindImport(bindings, each);
        }
      if (at.name === 'FunctionDefinition' || at.name === 'ClassDefinition') {
        const named = at.node.getChild('VariableName');
        if (named && at.node.parent?.name === 'Script') own.add(program.nameOf(named));
      }
      if (at.name === 'AssignStatement') {
        bindAssignment(bindings, at.node, program);
        const target = at.node.firstChild;
        if (target?.name === 'VariableName' && at.node.lastChild && holdsDecoder(at.node.lastChild))
          decodedNames.add(program.nameOf(target));
      }
      if (STATEMENT.test(at.name) && !isDocstring(at)) statements += 1;
    },
  });

  const calls: CallSeen[] = [];
  const invoked = new Map<string, Set<string>>();
  const reduced: string[] = [];
  let setupHooks = false;
  const frames: { readonly name: string; readonly node: number }[] = [];
  const around = (): string => frames.at(-1)?.name ?? '';

  const call = (node: SyntaxNode): void => {
    const dotted = node.name === 'Decorator' ? bindings.decorator(node) : bindings.dotted(node.firstChild);
    if (dotted === null) return;
    const within = around();
    if (!invoked.has(within)) invoked.set(within, new Set());
    invoked.get(within)?.add(dotted);
    if (/(?:^|\.)setup$/.test(dotted) && keywordOf(node, program, 'cmdclass')) setupHooks = true;
    if (own.has(dotted)) return;
    const capability = capabilityOfCall(node, dotted, program, bindings);
    if (capability === null) return;
    const list = node.getChild('ArgList');
    const decoded = capability === 'code' && list !== null && holdsDecoder(list);
    calls.push({ dotted, capability, offset: node.from, source: program.textOf(node), within, decoded });
  };

  iterate({
    enter: (at: SyntaxNodeRef) => {
      tick();
      const frame =
        at.name === 'Body' || at.name === 'LambdaExpression' ? frameOf(at.node, program, around()) : null;
      if (frame !== null) frames.push({ name: frame, node: at.from });
      if (at.name === 'CallExpression' || at.name === 'Decorator') call(at.node);
      const inReduce = /(?:^|\.)__reduce(?:_ex)?__$/.test(around());
      if (inReduce && (at.name === 'VariableName' || at.name === 'MemberExpression')) {
        const dotted = bindings.dotted(at.node);
        const capability = dotted === null ? null : capabilityOf(dotted);
        if (dotted !== null && (capability === 'process' || capability === 'code')) reduced.push(dotted);
      }
    },
    leave: (at: SyntaxNodeRef) => {
      if ((at.name === 'Body' || at.name === 'LambdaExpression') && frames.at(-1)?.node === at.from)
        frames.pop();
    },
  });
  return { imports, calls, invoked, reduced, statements, errors, setupHooks, stopped };
}

const STATEMENT = /(?:Statement|Definition)$/;

const isDocstring = ({ name, node }: SyntaxNodeRef): boolean =>
  name === 'PassStatement' || (name === 'ExpressionStatement' && node.firstChild?.name === 'String');
