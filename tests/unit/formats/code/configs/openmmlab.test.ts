import { testConfigs } from '../../../../fixtures/configs';

testConfigs([
  [
    'modules of a project',
    { custom_imports: { imports: ['mine.models'], allow_failed_imports: false } },
    'suspicious',
    'config/imports',
  ],
  ['one module', { custom_imports: { imports: 'mine' } }, 'suspicious', 'config/imports'],
  [
    'modules below',
    { a: { custom_imports: { imports: ['mmdet.models', 'mine'] } } },
    'suspicious',
    'config/imports',
  ],
  ['modules of OpenMMLab', { custom_imports: { imports: ['mmpretrain.models', 'mmcls.core'] } }, 'safe'],
  ['no modules', { custom_imports: { imports: [] } }, 'safe'],
  ['what its configurations share', { _base_: ['../_base_/default.py'] }, 'safe'],
  ['a plugin', { plugin: true, plugin_dir: 'projects/mine/' }, 'suspicious', 'config/custom-code'],
]);
