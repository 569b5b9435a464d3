import { Malformed, Window } from '../../bytes/window';
import type { Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { LimitError } from '../core/limits';
import { escapeOf } from '../names/model-path';
import { each, fields, prefix, shortText, type Field, type Visit, type Wire } from '../encodings/protobuf';

/** Pipelines in pipelines, loops in branches. */
const DEPTH_LIMIT = 16;

/** Versions of the specification so far, and some to come. */
const NEWEST_SPECIFICATION = 32;

/** Kinds of model (Model.proto, the `Type` of `Model`) by field number. */
const FIRST_TYPE = 200;
const TYPES: ReadonlySet<number> = new Set([
  200, 201, 202, 300, 301, 302, 303, 304, 400, 401, 402, 403, 404, 500, 501, 502, 555, 556, 560, 600, 601,
  602, 603, 604, 606, 607, 609, 610, 900, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 3000,
]);

interface Reading extends Wire {
  readonly findings: Findings;
}

type Deep = (reading: Reading, field: Pick<Field, 'offset' | 'length'>, depth: number) => Promise<void>;

/** The class that the app must bring, from the field of this number. */
const className =
  (reading: Reading, number: number, rule: 'layer' | 'model'): Visit =>
  (field) =>
    each(reading, field, {
      [number]: async (at: Field) => {
        const name = await shortText(reading.window, at);
        reading.findings.add(
          `coreml/custom-${rule}`,
          'suspicious',
          `coreml_${rule}`,
          [shown(name)],
          at.offset,
        );
      },
    });

/** NeuralNetwork and its classifier and regressor forms: layers, some of which hold networks. */
const network: Deep = async (reading, field, depth) => {
  if (depth > DEPTH_LIMIT) throw new LimitError('nesting');
  const inner: Visit = (at) => network(reading, at, depth + 1);
  const layer: Visit = (at) =>
    each(reading, at, {
      500: className(reading, 10, 'layer'),
      605: (branch) => each(reading, branch, { 1: inner, 2: inner }),
      615: (loop) => each(reading, loop, { 3: inner, 4: inner }),
    });
  await each(reading, field, { 1: layer });
};

/** MIL: operations in the blocks of functions; `custom_layer` is the app's own. */
const block: Deep = async (reading, field, depth) => {
  if (depth > DEPTH_LIMIT) throw new LimitError('nesting');
  const operation: Visit = (at) =>
    each(reading, at, {
      1: async (type) => {
        const name = await shortText(reading.window, type);
        if (name === 'custom_layer') {
          reading.findings.add('coreml/custom-layer', 'suspicious', 'coreml_layer', [name], type.offset);
        }
      },
      4: (inner) => block(reading, inner, depth + 1),
    });
  await each(reading, field, { 3: operation });
};

const program = (reading: Reading, field: Field): Promise<void> =>
  each(reading, field, {
    2: (entry) =>
      each(reading, entry, {
        2: (body) =>
          each(reading, body, {
            3: (special) => each(reading, special, { 2: (at) => block(reading, at, 0) }),
          }),
      }),
  });

/** LinkedModelFile: a name and a search path, each a text in a parameter. */
function linked(reading: Reading, field: Field): Promise<void> {
  const parameter: Visit = (at) =>
    each(reading, at, {
      1: async (text) => {
        const path = await shortText(reading.window, text);
        const escape = escapeOf(path);
        const key = escape ? `outside_path_${escape}` : 'coreml_linked';
        reading.findings.add('coreml/linked', 'suspicious', key, [shown(path)], text.offset);
      },
    });
  return each(reading, field, { 1: (file) => each(reading, file, { 1: parameter, 2: parameter }) });
}

const model: Deep = async (reading, field, depth) => {
  if (depth > DEPTH_LIMIT) throw new LimitError('nesting');
  const inner: Visit = (at) => each(reading, at, { 1: (each_) => model(reading, each_, depth + 1) });
  const layers: Visit = (at) => network(reading, at, 0);
  let type = 0;
  for await (const { number } of fields(
    reading.window,
    field.offset,
    field.offset + field.length,
    reading.tick,
  )) {
    if (number >= FIRST_TYPE) type = number;
  }
  // Without a type there is nothing to load.
  if (type === 0) throw new Malformed(field.offset + field.length, 'truncated');
  if (!TYPES.has(type)) reading.findings.add('coreml/type', 'unknown', 'coreml_type', [type], field.offset);
  await each(reading, field, {
    200: (at) => each(reading, at, { 1: inner }),
    201: (at) => each(reading, at, { 1: inner }),
    202: inner,
    303: layers,
    403: layers,
    500: layers,
    502: (at) => program(reading, at),
    555: className(reading, 1, 'model'),
    556: (at) => linked(reading, at),
  });
};

/** Model: the specification's version, then a description whose inputs have a name and a type. */
function matches(head: Uint8Array, size: number): boolean {
  const outer = prefix(head, size);
  const [version, description] = outer.fields;
  if (outer.state === 'bad' || version?.number !== 1 || version.wire !== 0) return false;
  if (version.value < 1 || version.value > NEWEST_SPECIFICATION) return false;
  if (!outer.fields.every(({ number }) => number <= 2 || number === 10 || number >= 200)) return false;
  if (description?.number !== 2 || description.wire !== 2) return false;
  const inner = prefix(head, size, description.offset, description.offset + description.length);
  const feature = inner.fields[0];
  const numbers = new Set([1, 10, 11, 12, 13, 14, 20, 21, 50, 100]);
  if (inner.state === 'bad' || !inner.fields.every(({ number }) => numbers.has(number))) return false;
  if (feature?.wire !== 2 || feature.number > 10) return feature?.wire === 2 && outer.fields.length > 2;
  const parts = prefix(head, size, feature.offset, feature.offset + feature.length);
  return (
    parts.state !== 'bad' &&
    parts.fields[0]?.number === 1 &&
    parts.fields.every(({ number, wire }) => number <= 3 && wire === 2)
  );
}

/** Core ML (`.mlmodel`): custom layers and models are classes of the app; linked models are other files. */
export const coremlFormat: Format = {
  id: 'coreml',
  title: 'Core ML',
  version: 1,
  texts: 'formats-data',
  names: [
    ['coreml', 'data', true, /\.mlpackage\/.*\.bin$/],
    ['coreml', 'code-carrying', true, /\.mlpackage\/.*\.mlmodel$/],
    ['coreml', 'code-carrying', true, 'mlmodel|mlmodelc'],
  ],
  matches,
  analyze: (input) =>
    guarded('coreml', input, (findings) => {
      const reading = { window: new Window(input.source), tick: input.tick, findings };
      return model(reading, { offset: 0, length: input.source.size }, 0);
    }),
};
