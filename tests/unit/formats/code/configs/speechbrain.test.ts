import { expect, test } from 'vitest';
import { inspectText } from '../../../../fixtures/configs';

const pretrained = (...lines: readonly string[]) =>
  [
    'pretrained_path: acme/asr',
    'pretrainer: !new:speechbrain.utils.parameter_transfer.Pretrainer',
    '  loadables: {model: !ref <model>, lm: !ref <lm>}',
    ...lines,
  ].join('\n');

test.each([
  ['files by their default names', pretrained(), ['lm.ckpt', 'model.ckpt'], undefined],
  [
    'one by a name of its own',
    pretrained('  paths: {lm: weights.pt}'),
    ['model.ckpt', 'weights.pt'],
    undefined,
  ],
  [
    'one of another repository',
    pretrained('  paths: {lm: !ref <pretrained_path>/lm.ckpt}'),
    ['model.ckpt'],
    ['acme/asr'],
  ],
  [
    'one of an address',
    pretrained('  paths: {lm: "https://x.org/lm.ckpt"}'),
    ['model.ckpt'],
    ['https://x.org/lm.ckpt'],
  ],
  [
    'one by a setting that is not there',
    pretrained('  paths: {lm: !ref <other>/lm2.ckpt}'),
    ['lm2.ckpt', 'model.ckpt'],
    undefined,
  ],
])('%s', async (_, text, opens, names) => {
  const seen = await inspectText(text, 'hyperparams.yaml');
  expect([seen.verdict, seen.opens?.toSorted(), seen.names]).toEqual(['safe', opens, names]);
});
