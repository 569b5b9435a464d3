import { expect, it } from 'vitest';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

testConfigs([
  [
    'a pipeline that runs',
    { pipeline: { name: 'os.system', params: {} } },
    'dangerous',
    'config/target-reaches',
  ],
  ['a pipeline of a project', { pipeline: { name: 'mine.Pipeline' } }, 'suspicious', 'config/target'],
  [
    'a preprocessor that runs',
    { pipeline: { name: 'pyannote.audio.pipelines.X' }, preprocessors: { a: { name: 'os.system' } } },
    'dangerous',
  ],
  ['a pipeline', { pipeline: { name: 'pyannote.audio.pipelines.SpeakerDiarization', params: {} } }, 'safe'],
  ['a pipeline of something else', { pipeline: { name: 'build and test' } }, 'safe'],
  [
    'a pipeline behind an alias',
    'a: &p {name: os.system}\npipeline: *p',
    'dangerous',
    'config/target-reaches',
  ],
]);

it('names the repositories of its models', async () => {
  const params = {
    segmentation: 'pyannote/segmentation-3.0',
    embedding: '$model/embedding',
    plda: { checkpoint: 'acme/x' },
  };
  const value = { pipeline: { name: 'pyannote.audio.pipelines.SpeakerDiarization', params } };
  const { names } = await inspectText(JSON.stringify(value), 'config.yaml');
  expect(names).toEqual(['pyannote/segmentation-3.0', 'acme/x']);
});
