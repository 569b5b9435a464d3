import { expect, it } from 'vitest';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

const DANGEROUS = ['dangerous', 'config/python-tag'] as const;
const SUSPICIOUS = ['suspicious', 'config/python-tag'] as const;

testConfigs([
  ['a call of PyYAML', 'x: !!python/object/apply:os.system [id]', ...DANGEROUS],
  ['a call without a module', 'x: !!python/object/apply:eval ["1"]', ...DANGEROUS],
  ['a new object', 'x: !!python/object/new:subprocess.Popen [id]', ...DANGEROUS],
  ['an object', 'x: !!python/object:subprocess.Popen {}', ...DANGEROUS],
  ['a call as a mapping', 'x: !!python/object/apply:os.system\n  args: [id]', ...DANGEROUS],
  ['a tag on a key', '? !!python/object/apply:os.system [id]\n: 1', ...DANGEROUS],
  ['a tag in per cent', 'x: !!python/object/apply:os%2Esystem [id]', ...DANGEROUS],
  ['a long tag in per cent', 'x: !<tag:yaml.org,2002:python/object/apply:os.%73ystem> [id]', ...DANGEROUS],
  [
    'a handle of its own',
    '%TAG ! tag:yaml.org,2002:python/object/apply:\n---\nx: !os.system [id]',
    ...DANGEROUS,
  ],
  ['a class of a project', 'x: !!python/object:mine.Settings {}', ...SUSPICIOUS],
  ['a tag that PyYAML does not know', 'x: !!python/other:os.system []', ...SUSPICIOUS],
  ['an ordered mapping', 'x: !!python/object/apply:collections.OrderedDict\n- - [a, 1]', 'safe'],
  [
    'a number of numpy',
    'x: !!python/object/apply:numpy.core.multiarray.scalar\n- !!python/object/apply:numpy.dtype\n  args: [f8]\n- !!binary AAAAAAAA8D8=',
    'safe',
  ],
  ['a path', 'x: !!python/object/apply:pathlib.PosixPath [a, b]', 'safe'],
  ['a class of torch', 'x: !!python/name:torch.nn.modules.activation.ReLU', 'safe'],

  ['SpeechBrain’s call', 'x: !apply:os.system ["id"]', ...DANGEROUS],
  ['SpeechBrain’s call without arguments', 'x: !apply:os.abort', ...DANGEROUS],
  ['SpeechBrain’s call of a built-in', 'x: !apply:eval ["1"]', ...DANGEROUS],
  ['SpeechBrain’s object', 'x: !new:subprocess.Popen\n  args: [id]', ...DANGEROUS],
  ['SpeechBrain’s name', 'x: !name:os.system', ...DANGEROUS],
  ['SpeechBrain’s module', 'x: !module:os', ...DANGEROUS],
  ['a call by another handle', '%TAG !e! !apply:\n---\nx: !e!os.system [id]', ...DANGEROUS],
  ['a name with empty parts', 'x: !apply:os..system [id]', ...DANGEROUS],
  ['a line that ends for PyYAML alone', '# x\u2028y: !apply:os.system [id]', ...DANGEROUS],
  ['a line that ends by a carriage return', '# x\ry: !apply:os.system [id]', ...DANGEROUS],
  ['what a library has imported', 'x: !apply:speechbrain.utils.fetching.requests.get [a]', ...DANGEROUS],
  ['a call in full', 'x: !<!apply:os.system> [id]', ...DANGEROUS],
  ['a call in a tuple', 'x: (1, !apply:os.system [id])', ...DANGEROUS],
  ['a call in a tuple in a tuple', 'x: (1, (2, !apply:os.system [id]))', ...DANGEROUS],
  ['a call in a quoted tuple', 'x: !tuple "(!new:subprocess.Popen [id])"', ...DANGEROUS],
  ['a call of a library that runs', 'x: !apply:torch.hub.load [a, b]', ...DANGEROUS],
  ['a class of a project', 'x: !new:custom.Model', ...SUSPICIOUS],
  ['another file, elsewhere', 'x: !include:../other.yaml', 'suspicious', 'config/opens-outside'],
  [
    'hyperparameters',
    [
      '__set_seed: !apply:torch.manual_seed [1986]',
      'shape: (64, 128)',
      'note: (see !important)',
      'act: !name:torch.nn.LeakyReLU',
      'norm: !new:speechbrain.processing.features.InputNormalization\n  norm_type: global',
      'seed: !apply:random.seed [1]',
      'tokenizer: !new:sentencepiece.SentencePieceProcessor',
      'cost: !name:speechbrain.nnet.losses.nll_loss\n  label_smoothing: 0.1',
      'pretrainer: !new:speechbrain.utils.parameter_transfer.Pretrainer\n  paths: {lm: !ref <act>}',
    ].join('\n'),
    'safe',
  ],
  ['tags of something else', 'x: !Sub "${a}"\ny: !reference [a, b]\nz: !vault |\n  1', 'safe'],
]);

it('names the files that it includes', async () =>
  expect((await inspectText('x: !include:other.yaml', 'hyperparams.yaml')).opens).toEqual(['other.yaml']));
