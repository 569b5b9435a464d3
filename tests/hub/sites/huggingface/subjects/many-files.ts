import { safetensors } from '../../../content/safetensors';
import { subject } from './build';
import { stateDict } from './files';
import { owners } from './owners';
import type { FileInput } from './repository';

const LANGUAGES = ['ar', 'cs', 'de', 'en', 'es', 'fi', 'fr', 'hi', 'ja', 'pt', 'sw', 'zh'];
const VOICES_PER_LANGUAGE = 114;
const CHECKPOINTS = 129;
const tensors = { embedding: { dtype: 'F32', shape: [4] } } as const;

const small = (path: string): FileInput => ({
  path,
  source: safetensors(tensors, { format: 'pt', voice: path }),
  scan: { kind: 'safe-model', label: 'Safe model, does not support code execution on load.' },
});
const numbered = (count: number, name: (number: string) => string): FileInput[] =>
  Array.from({ length: count }, (_, index) => small(name(String(index + 1).padStart(4, '0'))));

/** With .gitattributes, README.md and one pickle deep down: 1,500 files in all. */
export const manyFiles = subject({
  title: '1,500 files in folders, one pickle on the last page',
  id: 'chorus-speech/common-voices-1500',
  owner: owners.chorus,
  downloads: 402,
  likes: 18,
  pipelineTag: 'text-to-speech',
  cardData: { license: 'cc-by-4.0', language: ['ar', 'de', 'en'] },
  tensors,
  files: [
    ...numbered(CHECKPOINTS, (number) => `checkpoint-${number}.safetensors`),
    ...LANGUAGES.flatMap((language) =>
      numbered(VOICES_PER_LANGUAGE, (number) => `voices/${language}/${number}.safetensors`),
    ),
    stateDict('voices/zh/zz-speaker-encoder.pt'),
  ],
});
