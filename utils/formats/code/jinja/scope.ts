import { blockFiltered, fold, written, type Known } from './fold';
import { inOrder, type Argument, type Expression, type Node, type Statement } from './nodes';
import { either, inside, list, mixed, object, text, UNKNOWN, type Value } from './value';

/** A template’s nodes with what is known of each, and the names that the template itself gives. */
export interface Followed extends Known {
  readonly nodes: readonly Node[];
}

/** Passes over the template: a name may be used above where it is given, and made from such names. */
const PASSES = 4;
/** From this pass on a name that still changes is made from itself: it has no end that is known. */
const SETTLED = 2;

/** Methods that put their arguments into what they are called on. */
const FILLING: ReadonlySet<string> = new Set(['append', 'extend', 'insert', 'add', 'update', 'setdefault']);

type Names = ReadonlyMap<string, Value>;

/** One pass: values of all nodes by the names of the pass before, and the names that they give. */
class Pass implements Known {
  readonly names = new Map<string, Value>();
  readonly #values = new Map<Node, Value>();

  constructor(
    readonly before: Names | null,
    readonly macros: ReadonlyMap<string, readonly Argument[]>,
  ) {}

  readonly named = (name: string): Value | undefined => (this.before ?? this.names).get(name);
  readonly of = (node: Node | null): Value => (node && this.#values.get(node)) ?? UNKNOWN;

  take(node: Node): void {
    this.#values.set(node, fold(node, this));
    if (node.type === 'set') this.give(node.target, this.setValue(node));
    if (node.type === 'for') this.give(node.target, element(this.of(node.iterable)));
    if (node.type === 'macro') {
      this.bind(node.name, object(node.name));
      this.bind(`${node.name}()`, written(node.body, this));
      this.giveDefaults(node.parameters);
    }
    if (node.type === 'block' && node.name !== null)
      this.bind(`self.${node.name}()`, written(node.body, this));
    if (node.type === 'call-block') {
      this.bind('caller()', written(node.body, this));
      this.giveDefaults(node.parameters);
    }
    if (node.type === 'other') for (const name of node.names) this.bind(name, { ...UNKNOWN, hidden: true });
    if (node.type === 'call') this.giveByCall(node);
  }

  private bind(name: string, value: Value): void {
    const before = this.names.get(name);
    this.names.set(name, before ? either([before, value]) : value);
  }

  private setValue({ value, body, filter }: Extract<Statement, { type: 'set' }>): Value {
    if (value) return this.of(value);
    const whole = written(body, this);
    return filter ? blockFiltered(filter, whole, this) : whole;
  }

  private give(target: Expression, value: Value): void {
    if (target.type === 'name') this.bind(target.name, value);
    if (target.type === 'attribute' && target.target.type === 'name')
      this.bind(`${target.target.name}.${target.name}`, value);
    if (target.type !== 'list') return;
    const exact = value.items && value.items.length === target.items.length ? value.items : null;
    target.items.forEach((each, at) => this.give(each, exact?.[at] ?? inside(value)));
  }

  private giveDefaults(parameters: readonly Argument[]): void {
    for (const { keyword, value } of parameters)
      if (keyword !== null && value) this.bind(keyword, this.of(value));
  }

  /** A macro is given its arguments; a list or dictionary what its method puts into it. */
  private giveByCall({ callee, args }: Extract<Expression, { type: 'call' }>): void {
    if (callee.type === 'name') this.giveArguments(callee.name, args);
    const isObject = callee.type === 'attribute' && this.of(callee.target).object !== null;
    if (callee.type === 'attribute' && FILLING.has(callee.name) && !isObject)
      this.give(callee.target, mixed(args.map(({ value }) => this.of(value))));
  }

  private giveArguments(name: string, args: readonly Argument[]): void {
    const parameters = this.macros.get(name);
    if (!parameters) return;
    args.forEach(({ keyword, value }, at) => {
      const parameter = keyword ?? parameters[at]?.keyword;
      if (parameter !== null && parameter !== undefined) this.bind(parameter, this.of(value));
    });
    const byName = args.filter(({ keyword }) => keyword !== null);
    this.bind('varargs', list(args.map(({ value }) => this.of(value))));
    this.bind(
      'kwargs',
      list(
        byName.map(({ value }) => this.of(value)),
        byName.map(({ keyword }) => text(keyword ?? '')),
      ),
    );
  }
}

/** One item of what a loop goes over: of a dictionary a key, of a text a letter. */
function element(iterable: Value): Value {
  const { keys, items, texts } = iterable;
  if (keys ?? items) return either(keys ?? items ?? []);
  if (texts) return either(texts.flatMap((each) => [...each]).map((letter) => text(letter)));
  return inside(iterable);
}

/** Parameters of the template’s own macros; what `caller` takes stands under that name. */
const macrosIn = (nodes: readonly Node[]): ReadonlyMap<string, readonly Argument[]> =>
  new Map(
    nodes.flatMap((node): readonly (readonly [string, readonly Argument[]])[] => {
      if (node.type === 'macro') return [[node.name, node.parameters]];
      return node.type === 'call-block' ? [['caller', node.parameters]] : [];
    }),
  );

const settled = (now: Names, before: Names): Names =>
  new Map(
    [...now].map(([name, value]) => [name, isSame(value, before.get(name)) ? value : mixed([value], true)]),
  );

const isSame = (one: Value, other: Value | undefined): boolean =>
  other !== undefined &&
  one.items?.length === other.items?.length &&
  one.texts?.length === other.texts?.length &&
  (one.texts?.every((each, at) => each === other.texts?.[at]) ?? true);

/** Follows all values through a template, with nothing run. Linear in its nodes. */
export function follow(statements: readonly Statement[], tick: () => void): Followed {
  const nodes = inOrder(statements);
  const macros = macrosIn(nodes);
  let names: Names | null = null;
  let pass = new Pass(names, macros);
  for (let count = 0; count < PASSES; count += 1) {
    pass = new Pass(names, macros);
    for (const node of nodes) {
      tick();
      pass.take(node);
    }
    names = count < SETTLED || names === null ? pass.names : settled(pass.names, names);
  }
  return { nodes, named: pass.named, of: pass.of };
}
