import { filled } from '../template';
import { beforeLink, isFuture, isNegated, isSupposed, labelOf, type Finder } from './passage';

const SHAPE =
  /\b\d[\d,.]*\s+(?:(?:transformer|decoder|encoder|hidden)\s+)?(?:layers|attention heads|heads|experts)\b|\b(?:hidden (?:size|dim\w*)|d_?model|n_?layers|head (?:dim\w*|size)|number of (?:layers|attention heads|experts)|vocab(?:ulary)? size)\b[^.;]{0,20}\d|\bd_?model\b|\d+\s*层|层数|隐藏(?:层)?维度/i;
const FAMILY =
  /\b(?:transformer|decoder-only|encoder-decoder|encoder-only|mixture[- ]of[- ]experts|moe|bert|gpt-2|gpt-neox|llama|mistral|resnet|vit|vision transformer|u-?net|diffusion|lstm|mamba|state[- ]space|cnn|conformer|wav2vec)\b/i;

/** Parts and kinds of a network by which a sentence describes one. */
const STRUCTURE =
  /\b(?:decoder-only|encoder-decoder|encoder-only|autoregressive transformer|(?:multi|grouped)[- ](?:head|query)[- ](?:latent )?attention|mixture[- ]of[- ]experts|sparse moe|rotary|rope\b|alibi|swiglu|geglu|rmsnorm|layer ?norm|cross-attention|u-net|vision transformer|residual (?:vector|quanti)\w*|streaming encoder|latent diffusion|bi-?encoder|siamese|dual encoder|gated linear|sliding[- ]window attention|flash ?attention)\b|注意力机制|位置编码|激活函数|混合专家/gi;
/** Tells how this one differs from, or equals, another architecture. */
const DESCRIBED =
  /\b(?:same architecture|architecture (?:is|was|of|consists|employs|uses)|modified from|architecture\s*[:：]|employs?\b[^.;]{0,60}\barchitecture|(?:consists?|composed|made up) of\b[^.;]{0,60}\b(?:layers?|encoders?|decoders?|blocks?|heads?|transformers?|modules?))\b/i;
/** So many of them make a description, without a word on architecture. */
const STRUCTURES = 2;

/** How it is built: given with figures or parts of its shape, named with the family alone. */
export const architecture: Finder = ({ text, section, kind, quoted, ofTrainingData }) => {
  if (section === 'aside' || quoted || section === 'license') return [];
  if (SHAPE.test(text) && section !== 'inference-code' && section !== 'evaluation-results')
    return [{ topic: 'architecture', says: 'given' }];
  if (kind !== 'prose' || section === 'inference-code' || section === 'evaluation-results' || ofTrainingData)
    return [];
  const parts = new Set([...text.matchAll(STRUCTURE)].map(([part]) => part.toLowerCase()));
  const spoken = /\barchitectures?\b|架构|结构/i.test(text) || section === 'architecture';
  const family = FAMILY.test(text);
  if (
    parts.size >= STRUCTURES ||
    (parts.size > 0 && (spoken || /\bparameters?\b|\b\d+(?:\.\d+)?[BM]\b/.test(text))) ||
    (DESCRIBED.test(text) && family && spoken)
  )
    return [{ topic: 'architecture', says: 'given' }];
  return spoken && family ? [{ topic: 'architecture', says: 'named' }] : [];
};

const PARAMETER =
  /\bhyper-?parameters\b|\b(?:learning[ _-]rates?|(?:train_|global_?\s?|total_train_)?batch[ _-]sizes?|optimi[sz]ers?|adam(?:w)?|adafactor|weight[ _-]decay|warm-?up(?: (?:steps|ratio))?|(?:num_)?epochs?|gradient accumulation|lr[ _]scheduler|dropout|lora[ _](?:rank|alpha|r)|max(?:imum)? steps|peak lr)\b|学习率|批(?:次)?大小|优化器|训练轮数/i;

/** How long it was trained: `for 10k steps`, `3 epochs`. */
const STEPS =
  /\b(?:for|over|in|about)?\s*(?:[\d.,]+\s?[kKmM]?|one|two|three|four|five|ten)\s?(?:M |million |thousand )?(?:training |gradient |optimi[sz]ation |update )?(?:steps|epochs?|iterations)\b/i;

/** The settings of a training run: given with a figure or the optimiser's name beside it. */
export const hyperparameters: Finder = ({ text, section, quoted, links, lead }) => {
  if (section === 'aside' || section === 'inference-code' || section === 'evaluation-results' || quoted)
    return [];
  const run = STEPS.exec(text);
  const hit = PARAMETER.exec(text) ?? run;
  if (hit === null || isSupposed(text)) return [];
  const log = links.find(({ kind }) => kind === 'experiment-log');
  if (log !== undefined) return [{ topic: 'hyperparameters', says: 'given', url: log.url }];
  const near = text.slice(Math.max(0, hit.index - 40), hit.index + hit[0].length + 60);
  const training =
    section === 'hyperparameters' ||
    section === 'training-code' ||
    section === 'training-data' ||
    section === 'architecture' ||
    /\btrain|\bfine-?tun|训练|微调/i.test(`${lead} ${text}`);
  if (!training) return [];
  if (isNegated(near)) return [];
  return [{ topic: 'hyperparameters', says: /\d|adam|adafactor|sgd|lion\b/i.test(near) ? 'given' : 'named' }];
};

const CHECKPOINTS =
  /\b(?:intermediate|intermediary|partial|early|earlier|in-training|training)[- ](?:stage )?(?:training )?(?:checkpoints?|models?|weights|revisions?)\b|\bcheckpoints?\b[^.;]{0,40}\b(?:every|each|at|for every|per)\b[^.;]{0,20}\b(?:\d[\d,k]* ?(?:training )?steps?|steps?|[\d.]+ ?[BT] tokens|epochs?)\b|\b\d{2,}\b[^.;]{0,20}\bcheckpoints?\b(?: per model)?|\bcheckpoints?\b[^.;]{0,60}\b(?:as|in|on|through|via) (?:\w+ )?(?:branches|revisions?|tags)\b|\bmany checkpoints\b|中间(?:过程|阶段|训练)?(?:的)?(?:检查点|模型|checkpoint)|训练过程.{0,6}(?:模型|checkpoint)/i;
const GIVES =
  /\b(?:releas(?:e[ds]?|ing)|open[- ]?sourc(?:e[ds]?|ing)|publish(?:ed)?|provid(?:e[ds]?|ing)|offer(?:s|ed)?|availabl[ey]|accessible|hosted|upload(?:ed)?|download|found|can be (?:loaded|accessed)|branches|revisions?)\b|提供|公开|开源|发布|下载/i;

/** Checkpoints from within the training, given where they are said to be had. */
export const checkpoints: Finder = ({ text, links, section, quoted }) => {
  // Most sentences hold none of these words: the long pattern is for the others.
  if (!/checkpoint|intermedia|in-training|检查点|中间|训练过程/i.test(text)) return [];
  if (section === 'aside' || isSupposed(text) || !CHECKPOINTS.test(text)) return [];
  const given = GIVES.test(text) && !isFuture(text) && !isNegated(text) && !quoted;
  const link = links.find(({ kind }) => kind === 'model' || kind === 'collection' || kind === 'code');
  return [{ topic: 'checkpoints', says: given ? 'given' : 'named', url: link?.url }];
};

/** Logs of the training: a link to a run or a report of it. */
export const trainingLogs: Finder = ({ text, links, section }) => {
  if (section === 'aside') return [];
  const link = links.find(({ kind, id }) => kind === 'experiment-log' && id !== null);
  if (link !== undefined)
    return [
      { topic: 'training-logs', says: 'given', url: link.url, names: link.id === null ? [] : [link.id] },
    ];
  const spoken =
    /\b(?:training|wandb|weights (?:and|&) biases|w&b|tensorboard) (?:logs?|metrics|runs?|curves?)\b|训练(?:日志|曲线)/i;
  if (!/log|run|curve|metric|日志|曲线/i.test(text)) return [];
  return spoken.test(text) && !isNegated(text) ? [{ topic: 'training-logs', says: 'named' }] : [];
};

const SAMPLES =
  /\b(?:sample|example|generated) (?:outputs?|generations?|images|completions|dialogues|translations|audio|results)\b|\b(?:audio|image|video|speech|voice) samples\b|\btest set translations\b|(?:生成|输出|对话)(?:示例|样例)/i;
/** A link called by nothing but that. */
const ONLY_SAMPLES = /^\W*(?:(?:more |audio |sample |output )?(?:samples?|examples|gallery|showcase))\W*$/i;
/** Pictures that a model made, by what they are called. */
const MADE = /\b(?:samples?|generated|outputs?|examples?|gallery|results?)\b/i;

/** What came out of it: samples by a link or picture, or below such a heading. */
export const sampleOutputs: Finder = (passage) => {
  const { text, links, images, section, kind, item } = passage;
  if (section === 'aside' || isNegated(text)) return [];
  const link = links.find(
    (each, index) =>
      SAMPLES.test(`${beforeLink(passage, index, 60)} ${labelOf(passage, each)}`) ||
      (each.kind !== 'code' && ONLY_SAMPLES.test(labelOf(passage, each))),
  );
  if (link !== undefined) return [{ topic: 'sample-outputs', says: 'given', url: link.url }];
  const picture = images.find(
    ({ alt, url }) => section === 'sample-outputs' || (SAMPLES.test(alt) && MADE.test(url)),
  );
  if (picture !== undefined) return [{ topic: 'sample-outputs', says: 'given' }];
  if (section === 'sample-outputs' && (kind === 'row' || item || filled(text) > 0) && !SAMPLES.test(text))
    return [{ topic: 'sample-outputs', says: 'given' }];
  return SAMPLES.test(text) ? [{ topic: 'sample-outputs', says: 'named' }] : [];
};
