import type { SyntaxNode } from '@lezer/common';
import { argumentsOf, childrenOf, type Program } from './syntax';
import { capabilityOf } from './table';

/** Depth of attribute chains that is followed. */
const CHAIN_DEPTH = 64;

/** One name that an import statement brings in. */
export interface Imported {
  readonly module: string;
  /** `*` for the module itself and for a star import. */
  readonly name: string;
  readonly as: string;
  readonly offset: number;
}

/** What names stand for: imports, and plain assignments of something imported or built in. */
export class Bindings {
  private readonly meanings = new Map<string, string>();

  constructor(private readonly program: Program) {}

  give(name: string, dotted: string): void {
    this.meanings.set(name, dotted);
  }

  /** The full dotted name of an expression; `()` stands for a call in between, null for anything else. */
  dotted(node: SyntaxNode | null, depth = 0): string | null {
    if (!node || depth > CHAIN_DEPTH) return null;
    if (node.name === 'VariableName') {
      const name = this.program.nameOf(node);
      return this.meanings.get(name) ?? name;
    }
    if (node.name === 'ParenthesizedExpression')
      return this.dotted(node.firstChild?.nextSibling ?? null, depth + 1);
    if (node.name === 'AwaitExpression') return this.dotted(node.lastChild, depth + 1);
    if (node.name === 'MemberExpression') return this.member(node, depth);
    return node.name === 'CallExpression' ? this.result(node, depth) : null;
  }

  /** `@a.b(c)` calls `a.b`, and `@a.b` does too. */
  decorator(node: SyntaxNode): string {
    const [first = '', ...rest] = childrenOf(node)
      .filter(({ name }) => name === 'VariableName' || name === 'PropertyName')
      .map((part) => this.program.nameOf(part));
    return [this.meanings.get(first) ?? first, ...rest].join('.');
  }

  private member(node: SyntaxNode, depth: number): string | null {
    const object = this.dotted(node.firstChild, depth + 1);
    if (object === null) return null;
    const property = node.getChild('PropertyName');
    const name = property
      ? this.program.nameOf(property)
      : this.program.constant(node.lastChild?.prevSibling ?? null);
    if (name === '__dict__' || name === '__builtins__') return object === NAMESPACE ? NAMESPACE : object;
    if (object === NAMESPACE) return name === null ? null : (this.meanings.get(name) ?? name);
    if (object.startsWith('sys.modules') && object === 'sys.modules') return name;
    return name === null ? null : `${object}.${name}`;
  }

  /** What a call gives, where it can be told: `__import__('os')`, `getattr(os, 'system')`, `vars(os)`, `globals()`. */
  private result(node: SyntaxNode, depth: number): string | null {
    const callee = this.dotted(node.firstChild, depth + 1);
    if (callee === null) return null;
    const args = argumentsOf(node);
    const bare = callee.replace(/^(?:builtins|__builtins__)\./, '');
    if (bare === '__import__' || bare === 'importlib.import_module')
      return this.program.constant(args[0] ?? null) ?? `${callee}()`;
    if (bare === 'getattr') {
      const object = this.dotted(args[0] ?? null, depth + 1);
      const name = this.program.constant(args[1] ?? null);
      return object === null || name === null ? `${callee}()` : `${object}.${name}`;
    }
    if (bare === 'vars' && args[0]) return this.dotted(args[0], depth + 1);
    return NAMESPACES.has(bare) ? NAMESPACE : `${callee}()`;
  }
}

/** The module's own names as a dictionary. */
const NAMESPACE = '{}';
const NAMESPACES: ReadonlySet<string> = new Set(['globals', 'locals', 'vars']);

/** What one import statement brings in. */
export function importsOf(node: SyntaxNode, program: Program): readonly Imported[] {
  const parts = childrenOf(node);
  const from = parts[0]?.name === 'from';
  const offset = node.from;
  let module = '';
  let path: string[] = [];
  let alias = '';
  let inNames = !from;
  let afterAs = false;
  const found: Imported[] = [];
  const end = (): void => {
    const name = path.join('.');
    if (name === '') return;
    const first = path[0] ?? name;
    if (from) found.push({ module, name, as: alias || name, offset });
    else found.push({ module: name, name: '*', as: alias || first, offset });
    path = [];
    alias = '';
    afterAs = false;
  };
  for (const part of parts.slice(1)) {
    if (part.name === 'import') inNames = true;
    else if (part.name === 'as') afterAs = true;
    else if (part.name === ',') end();
    else if (part.name === '*') path.push('*');
    else if (part.name === '.' && !inNames && !/\w$/.test(module)) module += '.';
    else if (part.name === '.' && !inNames) module += '.';
    else if (part.name === 'VariableName') {
      const name = program.nameOf(part);
      if (!inNames) module += name;
      else if (afterAs) alias = name;
      else path.push(name);
    }
  }
  end();
  return found;
}

/** Binds what the import gives: `import a.b` gives `a`, `import a.b as c` gives `a.b` to `c`. */
export function bindImport(bindings: Bindings, { module, name, as }: Imported): void {
  if (name !== '*') bindings.give(as, `${module}.${name}`);
  else bindings.give(as, module.split('.')[0] === as ? as : module);
}

/** Binds `x = os.system`, where the right side is something the table knows or a module seen imported. */
export function bindAssignment(bindings: Bindings, node: SyntaxNode, program: Program): void {
  const [target, ...rest] = childrenOf(node).filter(({ name }) => name !== 'TypeDef');
  if (target?.name !== 'VariableName' || rest.length !== 2) return;
  const value = bindings.dotted(rest[1] ?? null);
  if (value === null || value.endsWith('()')) return;
  const name = program.nameOf(target);
  if (capabilityOf(value) !== null || capabilityOf(`${value}.x`) !== null || MODULES.has(value))
    bindings.give(name, value);
}

const MODULES: ReadonlySet<string> = new Set([
  'os',
  'builtins',
  'importlib',
  'pickle',
  'torch',
  'socket',
  'getattr',
  '__builtins__',
]);
