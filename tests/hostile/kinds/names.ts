import { memory } from '../../hub/content/source';
import { pickle } from '../../hub/content/pickle';
import type { Swap } from '../../hub/contract';
import type { LookKind } from '../contract';
import { CLEAN, MIXED } from '../change';

const SCRIPT = memory(
  Buffer.from('import os\nos.system("id")\nexec(__import__("base64").b64decode("eA=="))\n'),
);
const EVIL = memory(pickle(['posix.getpid', 'os.system']));

/** A file of these bytes, under two names: what one name says of them must never stand for the other. */
function twice(first: string, second: string, source: Swap['source'] & object): readonly LookKind[] {
  const add = (path: string): Swap => ({ path, source });
  const about = {
    group: 'names',
    where: 'node',
    evidence: ['S1.1 the same bytes under two names'],
  } as const;
  return [
    {
      ...about,
      name: `${first} beside ${second}, equal bytes`,
      visits: [{ model: CLEAN, swaps: [add(first), add(second)], honest: [add(second)] }],
    },
    {
      ...about,
      name: `${first} in a repository seen before, then ${second}`,
      visits: [
        { model: MIXED, swaps: [add(first)], honest: [add(first)] },
        { model: CLEAN, swaps: [add(second)], honest: [add(second)], wants: 'same' },
      ],
    },
  ];
}

export const NAMES: readonly LookKind[] = [
  ...twice('aaa.zip', 'modeling_x.py', SCRIPT),
  ...twice('notes.txt', 'setup.py', SCRIPT),
  ...twice('aaa.json', 'run.py', SCRIPT),
  ...twice('tokenizer.model', 'handler.py', SCRIPT),
  ...twice('aaa.zip', 'pytorch_model.bin', EVIL),
  ...twice('aaa.npz', 'weights.pkl', EVIL),
  ...twice('aaa.safetensors', 'model.pt', EVIL),
  ...twice('aaa.h5', 'model.joblib', EVIL),
  ...twice('AAA.ONNX', 'data.pickle', EVIL),
  ...twice('aaa.gguf', 'optimizer.pt', EVIL),
];
