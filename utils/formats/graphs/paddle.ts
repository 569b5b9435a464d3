import { Window } from '../../bytes/window';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { each, prefix, shortText, type Field, type Wire } from '../encodings/protobuf';

/** Operators that call Python, reach files or talk to other machines (facts/SERIALIZATION §9 PaddlePaddle). */
const ODD: Readonly<Record<string, 'python' | 'file' | 'network'>> = {
  py_func: 'python',
  py_layer: 'python',
  load: 'file',
  save: 'file',
  load_combine: 'file',
  save_combine: 'file',
  read_from_file: 'file',
  read_file: 'file',
  c_gen_nccl_id: 'network',
  gen_nccl_id: 'network',
  c_gen_bkcl_id: 'network',
  c_gen_hccl_id: 'network',
  listen_and_serv: 'network',
  heter_listen_and_serv: 'network',
  send: 'network',
  recv: 'network',
  send_and_recv: 'network',
};

/** OpDesc. */
async function operator(wire: Wire, field: Field, findings: Findings): Promise<void> {
  await each(wire, field, {
    3: async (at) => {
      const type = await shortText(wire.window, at);
      const kind = Object.hasOwn(ODD, type) ? ODD[type] : undefined;
      if (kind) findings.add(`paddle/${kind}`, 'suspicious', `paddle_${kind}`, [shown(type)], field.offset);
    },
  });
}

async function read({ source, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  const wire: Wire = { window: new Window(source), tick };
  await each(
    wire,
    { offset: 0, length: source.size },
    { 1: (block) => each(wire, block, { 4: (at) => operator(wire, at, findings) }) },
  );
}

/** ProgramDesc: blocks first, each with its index and its parent's; variables with a name and a type. */
function matches(head: Uint8Array, size: number): boolean {
  const outer = prefix(head, size);
  const block = outer.fields[0];
  if (outer.state === 'bad' || block?.number !== 1 || block.wire !== 2) return false;
  if (!outer.fields.every(({ number }) => [1, 2, 3, 4, 5].includes(number))) return false;
  const inner = prefix(head, size, block.offset, block.offset + block.length);
  const [index, parent, first] = inner.fields;
  if (inner.state === 'bad' || index?.number !== 1 || index.wire !== 0 || index.value !== 0) return false;
  if (parent?.number !== 2 || parent.wire !== 0 || !first || first.wire !== 2) return false;
  return inner.fields.every(({ number }) => number >= 1 && number <= 5);
}

/** PaddlePaddle's ProgramDesc (`.pdmodel`, `__model__`): a program of operators, without magic. */
export const paddleFormat: Format = {
  id: 'paddle',
  title: 'Paddle',
  version: 1,
  texts: 'formats-data',
  names: [
    ['paddle-weights', 'data', true, 'pdiparams'],
    ['paddle-program', 'code-carrying', true, 'pdmodel'],
  ],
  matches,
  analyze: (input) => guarded('paddle', input, (findings) => read(input, findings)),
};
