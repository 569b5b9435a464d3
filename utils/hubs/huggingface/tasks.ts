import type { Task } from '../contract';

/** `task: inputs > outputs`: the hub's task names (facts/HUGGINGFACE §1.6, `pipeline_tag`) and their kinds of data. */
const TABLE = `
any-to-any: any > any
audio-classification: audio > label
audio-text-to-text: audio, text > text
audio-to-audio: audio > audio
automatic-speech-recognition: audio > text
depth-estimation: image > image
document-question-answering: image, text > text
feature-extraction: text > vector
fill-mask: text > text
graph-ml: graph > any
image-classification: image > label
image-feature-extraction: image > vector
image-segmentation: image > image
image-text-to-image: image, text > image
image-text-to-text: image, text > text
image-text-to-video: image, text > video
image-to-3d: image > 3d
image-to-image: image > image
image-to-text: image > text
image-to-video: image > video
keypoint-detection: image > points
mask-generation: image > image
object-detection: image > boxes
question-answering: text > text
reinforcement-learning: observation > action
robotics: observation > action
sentence-similarity: text > number
summarization: text > text
table-question-answering: table, text > text
tabular-classification: table > label
tabular-regression: table > number
text-classification: text > label
text-generation: text > text
text-ranking: text > number
text-to-3d: text > 3d
text-to-audio: text > audio
text-to-image: text > image
text-to-speech: text > audio
text-to-video: text > video
time-series-forecasting: time-series > time-series
token-classification: text > label
translation: text > text
unconditional-image-generation: noise > image
video-classification: video > label
video-text-to-text: video, text > text
video-to-video: video > video
visual-document-retrieval: image, text > number
visual-question-answering: image, text > text
voice-activity-detection: audio > label
zero-shot-classification: text > label
zero-shot-image-classification: image, text > label
zero-shot-object-detection: image, text > boxes
`;

const kinds = (list: string): readonly string[] => list.split(', ');

/** The task that a tag names; null when it names none. */
export function taskOf(tag: string): Task | null {
  const row = TABLE.split('\n').find((line) => line.startsWith(`${tag}: `));
  if (row === undefined) return null;
  const [inputs = '', outputs = ''] = row.slice(tag.length + 2).split(' > ');
  return { id: tag, inputs: kinds(inputs), outputs: kinds(outputs) };
}
