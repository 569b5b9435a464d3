/**
 * What the content script is built with in place of preact (wxt.config.ts): the part of it that a row of badges uses, a
 * sixth of its size. Views are written for preact, and `tests/unit/page/drawing.test.tsx` draws them with both.
 */

type Props = Readonly<Record<string, unknown>>;
type Draws = (props: Props) => unknown;
interface ComponentClass {
  readonly prototype: Component;
  readonly getDerivedStateFromError?: (error: unknown) => object;
  new (props: Props): Component;
}
type Kind = string | Draws | ComponentClass;

/** Made by `jsx` alone: what comes in a message cannot pass for it. */
class Element_ {
  constructor(
    readonly type: Kind,
    readonly props: Props,
    readonly key: unknown,
  ) {}
}

export const jsx = (type: Kind, props: Props, key?: unknown): object => new Element_(type, props, key);
export const jsxs = jsx;
export const Fragment: Draws = ({ children }) => children;
export const createRef = (): { current: unknown } => ({ current: null });

export class Component {
  state: object = {};
  /** Where it is drawn; set before its first drawing. */
  live?: Live;

  constructor(public props: Props) {}

  setState(change: object | ((state: object) => object)): void {
    this.state = { ...this.state, ...(typeof change === 'function' ? change(this.state) : change) };
    const { live } = this;
    if (live === undefined || waiting.has(live)) return;
    waiting.add(live);
    queueMicrotask(() => waiting.delete(live) && settle(live));
  }

  componentDidMount?(): void;
  componentDidUpdate?(): void;
  componentWillUnmount?(): void;
  componentDidCatch?(error: unknown): void;

  render(): unknown {
    return null;
  }
}

/** One drawn child: a text, an element, or a component with what it drew. */
interface Live {
  /** Null for a text. */
  readonly type: Kind | null;
  readonly key: unknown;
  props: Props;
  parts: readonly Live[];
  /** Null for a component. */
  readonly node: Element | Text | null;
  readonly self: Component | null;
  /** The nearest element around it. */
  readonly within: Live | null;
  /** The nearest component around it that takes errors. */
  readonly boundary: Live | null;
}

const NOTHING: readonly Live[] = [];
const SVG = 'http://www.w3.org/2000/svg';
const roots = new WeakMap<Element, Live>();
const waiting = new Set<Live>();
/** What components do once everything stands in the page. */
let after: (() => void)[] = [];

/** Draws `child` into `container`, which holds nothing else; null takes everything away. */
export function render(child: unknown, container: Element): void {
  const about = {
    type: null,
    key: null,
    props: {},
    parts: NOTHING,
    self: null,
    within: null,
    boundary: null,
  };
  const root: Live = roots.get(container) ?? { ...about, node: container };
  roots.set(container, root);
  root.parts = update(root, root, null, child);
  arrange(root);
  finish();
}

/** Runs the components of `child` and draws nothing: all that they ask for is asked for. */
export function rehearse(child: unknown): void {
  for (const each of flat(child)) {
    if (typeof each === 'string') continue;
    const { type, props } = each;
    rehearse(typeof type === 'string' ? props['children'] : run(type, props));
  }
}

const run = (type: Draws | ComponentClass, props: Props): unknown =>
  isClass(type) ? new type(props).render() : type(props);

/** Draws a component anew. */
function settle(live: Live): void {
  try {
    redraw(live);
  } catch (error) {
    if (live.boundary === null) throw error;
    fail(live.boundary, error);
  }
  if (live.within) arrange(live.within);
  finish();
}

function finish(): void {
  const todo = after;
  after = [];
  for (const act of todo) act();
}

/** The children of `parent` (an element, or a component inside `within`), each over the earlier one that it continues. */
function update(parent: Live, within: Live, boundary: Live | null, children: unknown): readonly Live[] {
  const olds = [...parent.parts];
  const parts = flat(children).map((child) => {
    const [type, key] = child instanceof Element_ ? [child.type, child.key] : [null, undefined];
    const at = olds.findIndex((old) => old.type === type && old.key === key);
    const [old] = at === -1 ? [] : olds.splice(at, 1);
    return old === undefined ? create(child, within, boundary) : patch(old, child);
  });
  for (const old of olds) remove(old);
  return parts;
}

function flat(children: unknown): readonly (Element_ | string)[] {
  if (Array.isArray(children)) return children.flatMap(flat);
  if (children instanceof Element_ || typeof children === 'string') return [children];
  return typeof children === 'number' ? [String(children)] : [];
}

function create(child: Element_ | string, within: Live, boundary: Live | null): Live {
  const around = { parts: NOTHING, within, boundary };
  const { ownerDocument } = within.node ?? document;
  const page = ownerDocument ?? document;
  if (typeof child === 'string')
    return { ...around, type: null, key: undefined, props: {}, node: page.createTextNode(child), self: null };
  const { type, key, props } = child;
  if (typeof type === 'string') {
    const parent = within.node;
    const isSvg = type === 'svg' || (parent instanceof SVGElement && parent.localName !== 'foreignObject');
    const node = isSvg ? page.createElementNS(SVG, type) : page.createElement(type);
    return patch({ ...around, type, key, props: {}, node, self: null }, child);
  }
  const self = isClass(type) ? new type(props) : null;
  const live: Live = { ...around, type, key, props, node: null, self };
  if (self !== null) self.live = live;
  redraw(live);
  if (self !== null) after.push(() => self.componentDidMount?.());
  return live;
}

function patch(live: Live, child: Element_ | string): Live {
  const { node, self } = live;
  if (typeof child === 'string') {
    if (node instanceof Text && node.data !== child) node.data = child;
    return live;
  }
  const before = live.props;
  live.props = child.props;
  if (node instanceof Element) {
    setAttributes(live, node, before);
    live.parts = update(live, live, live.boundary, child.props['children']);
    arrange(live);
    return live;
  }
  if (self !== null) {
    self.props = child.props;
    after.push(() => self.componentDidUpdate?.());
  }
  redraw(live);
  return live;
}

function redraw(live: Live): void {
  const { type, self, within, props } = live;
  if (within === null || type === null || typeof type === 'string') return;
  const takesErrors = isClass(type) && type.getDerivedStateFromError !== undefined;
  try {
    const drawn = self === null ? (type as Draws)(props) : self.render();
    live.parts = update(live, within, takesErrors ? live : live.boundary, drawn);
  } catch (error) {
    if (!takesErrors) throw error;
    fail(live, error);
  }
}

/** Takes away what could not be drawn, and draws what its component shows instead. */
function fail(boundary: Live, error: unknown): void {
  const { type, self, within } = boundary;
  if (self === null || within === null || type === null || typeof type === 'string' || !isClass(type)) return;
  for (const part of boundary.parts) remove(part);
  boundary.parts = NOTHING;
  self.state = { ...self.state, ...type.getDerivedStateFromError?.(error) };
  self.componentDidCatch?.(error);
  boundary.parts = update(boundary, within, boundary.boundary, self.render());
  arrange(within);
}

/** Preact's own mark of a class. */
const isClass = (type: Draws | ComponentClass): type is ComponentClass =>
  (type.prototype as Component | undefined)?.render !== undefined;

function setAttributes(live: Live, node: Element, before: Props): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(live.props)])) {
    const [was, is] = [before[name], live.props[name]];
    if (was === is || name === 'children') continue;
    if (name === 'ref') after.push(() => Object.assign(is ?? {}, { current: node }));
    else if (name.startsWith('on')) listen(live, node, name, was);
    else if (is === null || is === undefined || (is === false && name[4] !== '-')) node.removeAttribute(name);
    else node.setAttribute(name, is === true && name[4] !== '-' ? '' : String(is));
  }
}

/** One listener for an element's whole life, which calls what the last drawing named. */
function listen(live: Live, node: Element, name: string, was: unknown): void {
  if (was !== undefined) return;
  node.addEventListener(name.slice(2).toLowerCase(), (event) => {
    const act = live.props[name];
    if (typeof act === 'function') act(event);
  });
}

/** Ends a part: its components are told, and its elements leave the page. */
function remove(live: Live): void {
  live.self?.componentWillUnmount?.();
  waiting.delete(live);
  if (live.self) delete live.self.live;
  for (const part of live.parts) remove(part);
  live.node?.remove();
}

const nodesOf = (parts: readonly Live[]): readonly (Element | Text)[] =>
  parts.flatMap(({ node, parts: inner }) => (node === null ? nodesOf(inner) : [node]));

/** Puts an element's children in their order; those in their place are not touched, so that focus and scroll stay. */
function arrange({ node: parent, parts }: Live): void {
  if (parent === null) return;
  let next = parent.firstChild;
  for (const node of nodesOf(parts)) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}
