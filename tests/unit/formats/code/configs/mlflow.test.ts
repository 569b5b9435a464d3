import { expect, it } from 'vitest';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

const model = (fields: object) => ({ flavors: { python_function: fields }, model_uuid: 'x' });

testConfigs([
  ['a loader of a project', model({ loader_module: 'mine.loader' }), 'suspicious', 'config/imports'],
  [
    'a folder of code',
    model({ loader_module: 'mlflow.sklearn', code: 'code' }),
    'suspicious',
    'config/code-folder',
  ],
  ['a model that is a program', model({ model_code_path: 'model.py' }), 'suspicious', 'config/custom-code'],
  ['trust in what reaches', model({ skops_trusted_types: ['os.system'] }), 'dangerous'],
  [
    'a loader of MLflow',
    model({ loader_module: 'mlflow.sklearn', code: null, model_path: 'model.pkl' }),
    'safe',
  ],
  ['a loader without flavors', { loader_module: 'mine' }, 'safe'],
]);

it('is read under its name without an ending, and names its files', async () => {
  const text =
    'flavors:\n  python_function:\n    loader_module: mine\n    python_model: a.pkl\n    data: data/m.bin\n';
  const seen = await inspectText(text, 'folder/MLmodel');
  expect([seen.format, seen.verdict, seen.opens]).toEqual(['yaml', 'suspicious', ['data/m.bin', 'a.pkl']]);
});
