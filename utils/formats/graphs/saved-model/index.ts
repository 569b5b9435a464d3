import { Window } from '../../../bytes/window';
import type { AnalyzerInput, Format } from '../../core/contract';
import { guarded, shown, type Findings } from '../../core/guarded';
import { escapeOf } from '../../names/model-path';
import { each, shortText, type Field, type Wire } from '../../encodings/protobuf';
import { graphReading, readGraph, tellOps, type GraphReading } from './graph';
import { readKerasMetadata, readObjects } from './keras';
import { sniff } from './sniff';

type Span = Pick<Field, 'offset' | 'length'>;

/** AssetFileDef: the tensor a file name is fed to, and the name. */
async function asset(reading: GraphReading, field: Field): Promise<void> {
  await each(reading, field, {
    1: (info) =>
      each(reading, info, {
        1: async (at) => {
          reading.assets.add((await shortText(reading.window, at)).replace(/:.*$/, ''));
        },
      }),
    2: async (at) => {
      const path = await shortText(reading.window, at);
      const escape = escapeOf(path);
      if (escape) {
        const { findings } = reading;
        findings.add(
          'saved-model/asset-path',
          'suspicious',
          `outside_path_${escape}`,
          [shown(path)],
          at.offset,
        );
      }
    },
  });
}

async function metaGraph(wire: Wire, field: Span, findings: Findings): Promise<void> {
  const reading = graphReading(wire, findings);
  const graphs: Field[] = [];
  try {
    // Which tensors are fed from assets stands behind the graph.
    await each(wire, field, {
      2: (at) => void graphs.push(at),
      6: (at) => asset(reading, at),
      7: (at) => readObjects(wire, at, findings),
    });
  } finally {
    for (const graph of graphs) await readGraph(reading, graph).finally(() => tellOps(reading));
  }
}

async function read({ source, head, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  const wire: Wire = { window: new Window(source), tick };
  const whole = { offset: 0, length: source.size };
  const kind = sniff(head, source.size);
  if (kind === 'keras-metadata') await readKerasMetadata(wire, whole, findings);
  else if (kind === 'meta-graph') await metaGraph(wire, whole, findings);
  else if (kind === 'graph') {
    const reading = graphReading(wire, findings);
    await readGraph(reading, whole).finally(() => tellOps(reading));
  } else await each(wire, whole, { 2: (at) => metaGraph(wire, at, findings) });
}

/**
 * TensorFlow's graphs: SavedModel, MetaGraph, GraphDef and Keras' metadata beside them. Their operators, in nodes
 * and in the functions of the library, may run Python, read and write files (facts/SERIALIZATION §9 TF SavedModel).
 */
export const savedModelFormat: Format = {
  id: 'saved-model',
  title: 'TensorFlow graphs',
  version: 2,
  texts: 'formats-data',
  names: [
    ['tensorflow-metagraph', 'code-carrying', true, /\.ckpt(-\d+)?\.meta$/],
    ['tensorflow', 'code-carrying', true, 'pb|pbtxt'],
  ],
  matches: (head, size) => sniff(head, size) !== null,
  analyze: (input) => guarded('saved-model', input, (findings) => read(input, findings)),
};
