import type { Findings } from '../../core/guarded';
import { shown } from '../../core/guarded';
import { escapeOf } from '../../names/model-path';
import { each, shortText, type Field, type Wire } from '../../encodings/protobuf';
import { opTrait } from './ops';

/** A constant longer than this is no path. */
const PATH_LIMIT = 4096;

/** Paths kept for one graph, to be matched with the tables that read them. */
const CONSTANT_LIMIT = 20_000;

export interface GraphReading extends Wire {
  readonly findings: Findings;
  /** Functions of the graph's own library: nodes may name them as operators. */
  readonly functions: Set<string>;
  /** Operators that need a word, with where they were first seen. */
  readonly odd: Map<string, number>;
  /** Tensors that are fed from the model's own assets, by node name. */
  readonly assets: Set<string>;
}

export const graphReading = (wire: Wire, findings: Findings): GraphReading => ({
  ...wire,
  findings,
  functions: new Set(),
  odd: new Map(),
  assets: new Set(),
});

/** What one graph or one function has seen: node names are unique there. */
interface Scope {
  readonly constants: Map<string, string>;
  /** The nodes whose text a table reads, and where the table is. */
  readonly tableFiles: Map<string, number>;
}

/** AttrValue of `value` in a Const node: TensorProto's one string, when it is short. */
async function constantText(wire: Wire, attr: Field): Promise<string> {
  let [key, text] = ['', ''];
  const tensor = (at: Field): Promise<void> =>
    each(wire, at, {
      8: async (value) => {
        if (value.length <= PATH_LIMIT) text = await shortText(wire.window, value, PATH_LIMIT);
      },
    });
  await each(wire, attr, {
    1: async (at) => void (key = await shortText(wire.window, at)),
    2: (at) => each(wire, at, { 8: tensor }),
  });
  return key === 'value' ? text : '';
}

const nodeName = (input: string): string => input.replace(/^\^/, '').replace(/:.*$/, '');

/** NodeDef. */
async function node(reading: GraphReading, field: Field, scope: Scope): Promise<void> {
  let [name, op] = ['', ''];
  const inputs: string[] = [];
  const attrs: Field[] = [];
  await each(reading, field, {
    1: async (at) => void (name = await shortText(reading.window, at)),
    2: async (at) => void (op = await shortText(reading.window, at)),
    3: async (at) => {
      if (inputs.length < 2) inputs.push(await shortText(reading.window, at));
    },
    5: (at) => void (attrs.length < 64 && attrs.push(at)),
  });
  if (op === 'Const' && scope.constants.size < CONSTANT_LIMIT) {
    for (const attr of attrs) {
      const text = await constantText(reading, attr);
      if (escapeOf(text)) scope.constants.set(name, text);
    }
  }
  if (/^InitializeTableFromTextFile(?:V2)?$/.test(op) && inputs[1] !== undefined) {
    scope.tableFiles.set(nodeName(inputs[1]), field.offset);
  }
  if (!reading.odd.has(op) && opTrait(op)) reading.odd.set(op, field.offset);
}

const newScope = (): Scope => ({ constants: new Map(), tableFiles: new Map() });

/** A table that reads a file by a path of its own is told; one fed from the model's assets is not. */
function checkTables({ findings, assets }: GraphReading, { constants, tableFiles }: Scope): void {
  for (const [name, offset] of tableFiles) {
    const path = constants.get(name);
    if (path === undefined || assets.has(name)) continue;
    findings.add('saved-model/table-file', 'suspicious', 'tf_table_file', [shown(path)], offset);
  }
}

/** FunctionDef. */
async function libraryFunction(reading: GraphReading, field: Field): Promise<void> {
  const scope = newScope();
  await each(reading, field, {
    1: (at) =>
      each(reading, at, {
        1: async (name) => void reading.functions.add(await shortText(reading.window, name)),
      }),
    3: (at) => node(reading, at, scope),
  });
  checkTables(reading, scope);
}

/** GraphDef: the operators of all nodes, in the graph and in the functions of its library. */
export async function readGraph(
  reading: GraphReading,
  field: Pick<Field, 'offset' | 'length'>,
): Promise<void> {
  const scope = newScope();
  await each(reading, field, {
    1: (at) => node(reading, at, scope),
    2: (at) => each(reading, at, { 1: (each_) => libraryFunction(reading, each_) }),
  });
  checkTables(reading, scope);
}

/** Tells the operators that do more than compute, once each. Functions of the model itself are none. */
export function tellOps({ odd, functions, findings }: GraphReading): void {
  for (const [op, offset] of odd) {
    const trait = opTrait(op);
    if (!trait || (trait.rule === 'unknown-op' && functions.has(op))) continue;
    const key = `tf_op_${trait.rule.replaceAll('-', '_')}`;
    findings.add(`saved-model/${trait.rule}`, trait.verdict, key, [shown(op)], offset);
  }
}
