import { createHash } from 'node:crypto';
import { stable } from '../../content/digest';
import { torchZip } from '../../content/pickle';
import { safetensors } from '../../content/safetensors';
import { memory, whole, type ByteSource } from '../../content/source';
import { json } from '../../content/text';

export interface ToyFile {
  readonly path: string;
  readonly source: ByteSource;
  readonly sha256: string;
}

/** A model of the toy hub: one commit, no branches. */
export interface ToyModel {
  readonly id: string;
  readonly title: string;
  readonly formerIds: readonly string[];
  readonly commit: string;
  readonly license: string;
  readonly files: readonly ToyFile[];
}

function model(
  id: string,
  title: string,
  license: string,
  files: Readonly<Record<string, ByteSource>>,
): ToyModel {
  const card = memory(`---\nlicense: ${license}\n---\n\n# ${id}\n`);
  return {
    id,
    title,
    formerIds: [],
    commit: stable(`toyhub:${id}`, 40),
    license,
    files: Object.entries({ 'README.md': card, ...files }).map(([path, source]) => ({
      path,
      source,
      sha256: createHash('sha256').update(whole(source)).digest('hex'),
    })),
  };
}

export const dinghy = model('harbour/dinghy-1b', 'Safetensors, open licence', 'apache-2.0', {
  'config.json': json({ model_type: 'dinghy' }),
  'model.safetensors': safetensors({ 'hull.weight': { dtype: 'F32', shape: [8, 8] } }),
});

export const squall = model('tidepool/squall-0.1b', 'A pickle that calls into the system', 'cc-by-nc-4.0', {
  'pytorch_model.bin': torchZip(['collections.OrderedDict', 'posix.getpid']),
});

export const models: readonly ToyModel[] = [dinghy, squall];
