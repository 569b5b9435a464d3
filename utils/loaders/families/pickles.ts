import type { Opening } from '../loader';
import { ANYWHERE, TOP, also, step } from '../steps';

/** Libraries whose weights are pickles for the full unpickler, always or usually (facts/LOADERS §3). */
export const PICKLE_FAMILY: readonly Opening[] = [
  {
    library: 'flair',
    folders: TOP,
    picks: [[step('unpickled', /^pytorch_model\.bin$/)]],
    also: [],
    named: 'unpickled',
  },
  {
    library: 'fastai',
    folders: TOP,
    picks: [[step('unpickled', /^model\.pkl$/)]],
    also: [also('settings', /^pyproject\.toml$/)],
    named: 'unpickled',
  },
  {
    library: 'sklearn',
    folders: TOP,
    picks: [
      [
        step('unpickled', /^sklearn_model\.joblib$/),
        step('skops', /\.skops$/),
        step('unpickled', /\.(?:pkl|pickle|joblib)$/),
      ],
    ],
    also: [also('naming', /^config\.json$/)],
    named: 'unpickled',
  },
  {
    library: 'xgboost',
    folders: TOP,
    picks: [
      [
        step('native', /\.(?:ubj|cbm|bst|xgb)$/),
        step('native', /^(?:xgboost|lightgbm|booster|model)[\w.-]*\.(?:json|txt)$/),
      ],
      [step('unpickled', /\.(?:pkl|pickle|joblib)$/)],
    ],
    also: [],
    named: 'unpickled',
  },
  {
    library: 'ultralytics',
    folders: TOP,
    picks: [[step('unpickled', /\.pt$/), step('safetensors', /^model\.safetensors$/)]],
    also: [],
    named: 'unpickled',
  },
  {
    library: 'yolov5',
    folders: TOP,
    picks: [[step('unpickled', /^best\.pt$/), step('unpickled', /\.pt$/)]],
    also: [],
    named: 'unpickled',
  },
  {
    library: 'stable-baselines3',
    folders: TOP,
    // The archive's member `data` is unpickled; `rl_zoo3` reads the rest beside it.
    picks: [[step('unpickled', /\.zip$/)], [step('unpickled', /^vec_normalize\.pkl$/)]],
    also: [also('code-config', /^(?:config|args)\.yml$/), also('settings', /^env_kwargs\.yml$/)],
    named: 'unpickled',
  },
  {
    library: 'stanza',
    folders: ANYWHERE,
    picks: [[step('unpickled', /\.(?:pt|zip)$/)]],
    also: [also('settings', /^resources\.json$/)],
    named: 'unpickled',
  },
  {
    library: 'paddlenlp',
    folders: TOP,
    picks: [
      [
        step('safetensors', /^model(?:-\d+-of-\d+)?\.safetensors$/),
        step('unpickled', /\.pdparams$/),
        step('unpickled', /^pytorch_model(?:-\d+-of-\d+)?\.bin$/),
      ],
      [step('native', /\.pdmodel$/)],
      [step('native', /\.pdiparams$/)],
    ],
    also: [also('naming', /^(?:model_)?config\.json$/), also('naming', /\.index\.json$/)],
    named: 'unpickled',
  },
  {
    library: 'fairseq',
    folders: TOP,
    picks: [[step('unpickled', /\.pt$/)]],
    also: [also('settings', /^(?:dict\.[\w-]+\.txt|[^/]+\.ya?ml)$/)],
    named: 'unpickled',
  },
];
