import { loader } from '../../../../utils/rules/load-risk/loader';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const files = listOf([
  'pytorch_model.bin',
  'hyperparams.yaml',
  'gliner_config.json',
  'x.whl',
  'a.plan',
  'saved_model.pb',
]);

describeRule(loader, [
  ['a library of nobody', { library: 'nobody', files }, 'not-applicable'],
  ['none named', { library: null, files }, 'not-applicable'],
  ['data', { library: 'timm', files }, 'not-applicable'],
  [
    'gated',
    { library: 'transformers', files },
    [{ key: 'load_risk_loader_gated', level: 'note', weight: null }],
  ],
  [
    'a pickle, always',
    { library: 'flair', files },
    [{ key: 'load_risk_loader_pickle_always', level: 'caution', params: ['flair', 'pytorch_model.bin'] }],
  ],
  ['none of it here', { library: 'flair', files: listOf(['README.md']) }, 'not-applicable'],
  ['code by configuration', { library: 'speechbrain', files }, [{ key: 'load_risk_loader_config_code' }]],
  ['trust by itself', { library: 'gliner', files }, [{ key: 'load_risk_loader_implicit_trust' }]],
  ['torch’s default', { library: 'asteroid', files }, [{ key: 'load_risk_loader_torch_default' }]],
  ['a package', { library: 'spacy', files }, [{ key: 'load_risk_loader_code_package' }]],
  ['a graph', { library: 'tf-keras', files }, [{ key: 'load_risk_loader_graph' }]],
  ['a program', { library: 'tensorrt', files }, [{ key: 'load_risk_loader_native' }]],
  [
    'a pickle, usually',
    { library: 'sklearn', files: listOf(['m.pkl']) },
    [{ key: 'load_risk_loader_pickle_usual' }],
  ],
  [
    'hostile',
    { library: 'flair', files: listOf(['pytorch_model.bin', HOSTILE]) },
    [{ key: 'load_risk_loader_pickle_always' }],
  ],
]);
