import { leavesFolder } from '../../core/containers';
import {
  formatsInternal,
  holdsInternal,
  isFormat,
  isGateway,
  isInternal,
  isKnownFunction,
  isModule,
  runsCode,
} from './names';
import { attributePaths } from './attribute-filters';
import type { Argument, Expression, Node } from './nodes';
import type { Followed } from './scope';
import { UNKNOWN, type Value } from './value';

/** One thing that a template does: the rule, its verdict, and the name it does it with. */
export interface Trait {
  readonly rule:
    | 'internals'
    | 'built-name'
    | 'unknown-name'
    | 'attribute-filter'
    | 'format'
    | 'runs'
    | 'gateway'
    | 'other-template'
    | 'unknown-function'
    | 'internals-text';
  readonly verdict: 'dangerous' | 'suspicious' | 'note';
  readonly name: string;
}

/** A template's name as people give it. */
const PLAIN_PATH = /^[\w./ -]{1,200}$/;

const trait = (rule: Trait['rule'], verdict: Trait['verdict'], name: string): Trait => ({
  rule,
  verdict,
  name,
});

/** How a name that is an expression is used. */
interface Use {
  readonly target: Value;
  readonly isCalled: boolean;
  /** A constant that nobody would ask for a key: `''`, `()`. */
  readonly isBare: boolean;
}

/** An attribute or key whose name is an expression. */
function computedName(key: Value, { target, isCalled, isBare }: Use): readonly Trait[] {
  if (key.number && !key.texts) return [];
  if (key.texts) {
    const internal = key.texts.find(isInternal);
    return internal === undefined ? [] : [trait('internals', 'dangerous', internal)];
  }
  const shown = key.pieces.join(' ') || '?';
  const made = key.hidden || (key.built && key.pieces.length > 0);
  if (key.internal) return [trait('built-name', 'dangerous', shown)];
  // Only an escape calls what it cannot name, or goes from there to the next unknown name.
  if (isCalled || target.object !== null || (made && (target.reached > 0 || isBare)))
    return [trait('unknown-name', 'dangerous', shown)];
  if (made) return [trait('built-name', 'suspicious', shown)];
  return isBare ? [trait('unknown-name', 'suspicious', shown)] : [];
}

/** What an attribute, key or call is of. */
function before(node: Expression): Expression | null {
  if (node.type === 'call') return node.callee;
  return node.type === 'attribute' || node.type === 'subscript' || node.type === 'filter'
    ? node.target
    : null;
}

/** Reads one template’s tree by the values that were followed through it. */
class Rules {
  readonly #called: ReadonlySet<Node>;

  constructor(readonly followed: Followed) {
    this.#called = new Set(followed.nodes.flatMap((node) => (node.type === 'call' ? [node.callee] : [])));
  }

  traits(node: Node): readonly Trait[] {
    switch (node.type) {
      case 'name':
        return isInternal(node.name) ? [trait('internals', 'dangerous', node.name)] : [];
      case 'attribute':
        return [
          ...(isInternal(node.name) ? [trait('internals', 'dangerous', node.name)] : []),
          ...this.gateway(node.target),
          ...this.formats(node, node.name, node.target),
        ];
      case 'subscript':
        return this.subscript(node);
      case 'filter':
        return this.filter(node.name, node.args, node.target, this.#called.has(node));
      case 'test':
        return this.names(node.args.map(({ value }) => this.value(value)));
      case 'call':
        return this.call(node);
      case 'argument':
        return node.keyword !== null && isInternal(node.keyword)
          ? [trait('internals', 'dangerous', node.keyword)]
          : [];
      case 'other':
        return this.other(node.word, this.value(node.template));
      case 'text':
        return this.text(node.value);
      default:
        return [];
    }
  }

  private value(node: Node | null): Value {
    return this.followed.of(node);
  }

  private isOwn(name: string): boolean {
    return this.followed.named(name) !== undefined;
  }

  /** A file beside it is judged for itself; a name that is computed, leaves the folder or is code is none (CVE-2024-56201). */
  private other(word: string, { texts }: Value): readonly Trait[] {
    const plain = texts?.every((name) => PLAIN_PATH.test(name) && !leavesFolder(name)) ?? false;
    return [trait('other-template', plain ? 'note' : 'suspicious', `${word} ${texts?.[0] ?? '?'}`)];
  }

  private text(value: string): readonly Trait[] {
    if (formatsInternal(value)) return [trait('internals-text', 'suspicious', value)];
    return holdsInternal(value) ? [trait('internals-text', 'note', value)] : [];
  }

  private gateway(target: Expression): readonly Trait[] {
    if (target.type !== 'name' || this.isOwn(target.name)) return [];
    const { name } = target;
    return isGateway(name) || isModule(name) ? [trait('gateway', 'suspicious', name)] : [];
  }

  /** A format string that reads attributes of its arguments; one that comes from elsewhere may. */
  private formats(node: Node, name: string, target: Expression): readonly Trait[] {
    if (!isFormat(name)) return [];
    const { texts, pieces, hidden, built } = this.value(target);
    if ([...(texts ?? []), ...pieces].some(holdsInternal) || pieces.includes('__'))
      return [trait('internals', 'dangerous', name)];
    if (texts || !this.#called.has(node)) return [];
    return hidden || built || name === 'format_map' ? [trait('format', 'suspicious', name)] : [];
  }

  private subscript(node: Extract<Expression, { type: 'subscript' }>): readonly Trait[] {
    const { target, key } = node;
    if (key.type === 'slice') return [];
    const value = this.value(key);
    const isBare = target.type === 'text' || (target.type === 'list' && target.items.length === 0);
    const use = { target: this.value(target), isCalled: this.#called.has(node), isBare };
    const name = value.texts?.find(isFormat);
    return [
      ...computedName(value, use),
      ...this.gateway(target),
      ...(name === undefined ? [] : this.formats(node, name, target)),
    ];
  }

  /** Filters that take attribute names: `attr`, and `map`, `selectattr`, `sort`… by any of their arguments. */
  private filter(
    name: string,
    args: readonly Argument[],
    target: Expression | null,
    isCalled: boolean,
  ): readonly Trait[] {
    const values = args.map(({ value }) => this.value(value));
    const [first = UNKNOWN, second = UNKNOWN] = values;
    if (name === 'attr') return this.attribute(first, target, isCalled);
    if (name === 'map' && first.texts?.includes('attr')) return this.attribute(second, null, isCalled);
    // `map` takes the name of a filter: one that is not known may be `attr` too.
    if (name === 'map' && first.texts === null && first.hidden && args.length > 1)
      return this.attribute(second, null, isCalled);
    const paths = attributePaths(name, args).map((path) => this.value(path));
    const computed = [...paths, ...(name === 'map' && first.hidden ? [first] : [])].filter(
      ({ texts }) => texts === null,
    );
    return [
      ...this.names(values),
      ...computed.flatMap((key) => computedName(key, { target: UNKNOWN, isCalled, isBare: false })),
    ];
  }

  /** Names of Python’s internals among texts that are taken for paths of attributes. */
  private names(values: readonly Value[]): readonly Trait[] {
    const parts = values.flatMap(({ texts }) => texts ?? []).flatMap((each) => each.split('.'));
    return parts.filter(isInternal).map((part) => trait('internals', 'dangerous', part));
  }

  /** The attr filter also leads past the sandbox to `format` (CVE-2025-27516). */
  private attribute(key: Value, target: Expression | null, isCalled: boolean): readonly Trait[] {
    const found = computedName(key, { target: this.value(target), isCalled, isBare: true });
    if (found.length > 0) return found.map((each) => ({ ...each, verdict: 'dangerous' }));
    const name = key.texts?.[0];
    if (name === undefined) return [trait('unknown-name', 'dangerous', '?')];
    return [trait('attribute-filter', key.texts?.some(isFormat) ? 'dangerous' : 'suspicious', name)];
  }

  /** The names a call goes through: `x.os.system` is x, os, system. */
  private chain(callee: Expression): readonly string[] {
    const names: string[] = [];
    for (let at: Expression | null = callee; at; at = before(at)) {
      if (at.type === 'name' || at.type === 'attribute') names.push(at.name);
      if (at.type === 'subscript') names.push(...(this.value(at.key).texts ?? []));
      if (at.type === 'filter' && at.name === 'attr')
        names.push(...(this.value(at.args[0] ?? null).texts ?? []));
    }
    return names;
  }

  private call({ callee, args }: Extract<Expression, { type: 'call' }>): readonly Trait[] {
    const plain = callee.type === 'name' ? callee.name : null;
    if (plain !== null && this.isOwn(`${plain}()`)) return [];
    const shell = args.some(({ keyword }) => keyword === 'shell');
    if (shell) return [trait('runs', 'dangerous', `${plain ?? '?'}(shell)`)];
    if (plain !== null && this.isOwn(plain)) return this.ownCall(plain);
    if (callee.type !== 'attribute' && callee.type !== 'name' && this.value(callee).reached > 0)
      return [trait('unknown-name', 'dangerous', this.value(callee).pieces.join(' ') || '?')];
    const names = this.chain(callee);
    const last = names[0];
    const through = names.slice(1).filter((name) => isModule(name) && !this.isOwn(name));
    if (last !== undefined && callee.type !== 'call' && (runsCode(last) || through.length > 0))
      return [trait('runs', 'dangerous', names.toReversed().join('.'))];
    return plain !== null && !isKnownFunction(plain) && !isInternal(plain)
      ? [trait('unknown-function', 'note', plain)]
      : [];
  }

  /** A name that the template gave to a value, called as a function. */
  private ownCall(name: string): readonly Trait[] {
    const { reached, object, hidden } = this.followed.named(name) ?? UNKNOWN;
    if (reached > 0) return [trait('unknown-name', 'dangerous', name)];
    return hidden && object === null ? [trait('unknown-name', 'suspicious', name)] : [];
  }
}

/** Everything of note that the template does. Nothing is evaluated but constants. */
export function traitsOf(followed: Followed, tick: () => void): readonly Trait[] {
  const rules = new Rules(followed);
  return followed.nodes.flatMap((node) => (tick(), rules.traits(node)));
}
