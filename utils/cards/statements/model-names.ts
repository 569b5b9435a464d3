import { alternatives } from './name-lists';

/** Families of models, as cards write them; those of the second list are words of their own in small letters. */
const FAMILIES = alternatives(String.raw`
  \w{0,16}BERT\w{0,10}|ELECTRA|XLM(?:-?R(?:oBERTa)?)?|GPT|(?:Code|Open|Tiny)?LLaMA|Mistral|Mixtral|Qwen|Gemma
  Falcon|Pythia|(?:m|Flan-?|PT|PTT|by|Code|Long)?T5|m?BART(?:pho)?|PEGASUS|Whisper|wav2vec|HuBERT|XLS-R|SigLIP|ResNet
  Stable[- ]Diffusion|SDXL|StarCoder|CodeGen|DeepSeek|InternLM|(?:Chat)?GLM|Baichuan|SmolLM|OLMo|Nemotron|Vicuna
  WizardLM|Zephyr|MiniLM|LaBSE|MPNet|StableLM|RWKV|MiniCPM|NLLB|M2M-?100|DINOv\d|ConvNeXt|XLNet|BigBird|Longformer
  EfficientNet|MobileNet|Conformer|Tacotron|FastSpeech|VITS|ChatGPT|Claude|Gemini|Orca|Hermes|Kimi|MT0
`);
const CASED = alternatives(String.raw`
  Llama|Phi|MPT|BLOOMZ?|OPT|ViT|CLIP|FLUX|Yi|Granite|Command|Alpaca|E5|BGE|GTE|Mamba|SAM|YOLO|Swin|BEiT|BART|Dolphin|Solar
`);
/** A hub's `owner/name`; a slash alone joins any two words. */
const ID =
  /(?<![\p{L}\p{N}_/.@-])[A-Za-z][\w.-]{1,40}\/(?=[\w.-]*[\d-])[A-Za-z][\w.-]{2,80}(?![\p{L}\p{N}_])/u;
const START = String.raw`(?<![\p{L}\p{N}_/.@-])(?:[\p{L}\d]{1,20}[-_]){0,3}`;
const OPENINGS = [
  new RegExp(String.raw`${START}(?:${FAMILIES})(?![\p{L}_])`, 'iu'),
  new RegExp(String.raw`${START}(?:${CASED})(?![\p{L}_])`, 'u'),
];
/** What follows a family's name: version, size, kind. Parts are told apart by a mark that none of them holds. */
const REST =
  /(?:v?\d\w{0,12})?(?:[-. ](?:v?\d\w{0,12}|\p{Lu}\w{0,24}|base|large|small|tiny|medium|xl|xxl|mini|uncased|cased|instruct|chat|multilingual|unsupervised|distilled|hf|it)(?![\p{L}\p{N}_])){0,8}/uy;

interface Named {
  readonly name: string;
  readonly at: number;
}

function openingIn(text: string, pattern: RegExp): Named | null {
  const hit = pattern.exec(text);
  if (hit === null) return null;
  REST.lastIndex = hit.index + hit[0].length;
  return { name: hit[0] + (REST.exec(text)?.[0] ?? ''), at: hit.index };
}

/** The first name of a model in a text, with its offset; null for none. */
export function modelNameIn(text: string): Named | null {
  const id = ID.exec(text);
  const found = [
    ...(id === null ? [] : [{ name: id[0], at: id.index }]),
    ...OPENINGS.flatMap((pattern) => openingIn(text, pattern) ?? []),
  ];
  return found.toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)[0] ?? null;
}

/** Whether a name is that of a well-known family of models, or of one of its members. */
export const isModelName = (name: string): boolean =>
  OPENINGS.some((pattern) => {
    const opening = openingIn(name, pattern);
    return opening !== null && opening.at === 0 && opening.name.length === name.length;
  });
