import { isFuture, isNegated, isSupposed, type Finder } from './passage';

const SHAPE =
  /\b\d[\d,.]*\s+(?:(?:transformer|decoder|encoder|hidden)\s+)?(?:layers|attention heads|heads|experts)\b|\b(?:hidden (?:size|dim\w*)|d_?model|n_?layers|head (?:dim\w*|size)|number of (?:layers|attention heads|experts)|vocab(?:ulary)? size)\b[^.;]{0,20}\d|\bd_?model\b|\d+\s*层|层数|隐藏(?:层)?维度/i;
const FAMILY =
  /\b(?:transformer|decoder-only|encoder-decoder|encoder-only|mixture[- ]of[- ]experts|moe|bert|gpt-2|gpt-neox|llama|mistral|resnet|vit|vision transformer|u-?net|diffusion|lstm|mamba|state[- ]space|cnn|conformer|wav2vec)\b/i;

/** How it is built: given with figures of its shape, named with the family alone. */
export const architecture: Finder = ({ text, section, kind, quoted }) => {
  if (section === 'aside' || quoted) return [];
  if (SHAPE.test(text) && section !== 'inference-code') return [{ topic: 'architecture', says: 'given' }];
  if (
    kind === 'prose' &&
    /\barchitecture\b|架构/i.test(text) &&
    (FAMILY.test(text) || section === 'architecture')
  )
    return [{ topic: 'architecture', says: 'named' }];
  return [];
};

const PARAMETER =
  /\b(?:learning[ _-]rates?|(?:train_|global_?\s?|total_train_)?batch[ _-]sizes?|optimi[sz]ers?|adam(?:w)?|adafactor|weight[ _-]decay|warm-?up(?: (?:steps|ratio))?|(?:num_)?epochs?|gradient accumulation|lr[ _]scheduler|dropout|lora[ _](?:rank|alpha|r)|max(?:imum)? steps|peak lr)\b|学习率|批(?:次)?大小|优化器|训练轮数/i;

/** The settings of a training run: given with a figure or the optimiser's name beside it. */
export const hyperparameters: Finder = ({ text, section, quoted }) => {
  if (section === 'aside' || section === 'inference-code' || section === 'evaluation-results' || quoted)
    return [];
  const hit = PARAMETER.exec(text);
  if (hit === null || isSupposed(text) || isNegated(text)) return [];
  const near = text.slice(Math.max(0, hit.index - 40), hit.index + hit[0].length + 60);
  const training =
    section === 'hyperparameters' ||
    section === 'training-code' ||
    section === 'training-data' ||
    section === 'architecture' ||
    /\btrain|\bfine-?tun|训练|微调/i.test(text);
  if (!training) return [];
  return [{ topic: 'hyperparameters', says: /\d|adam|adafactor|sgd|lion\b/i.test(near) ? 'given' : 'named' }];
};

const CHECKPOINTS =
  /\b(?:intermediate|intermediary|partial|early|earlier|in-training|training)[- ](?:stage )?(?:training )?(?:checkpoints?|models?|weights|revisions?)\b|\bcheckpoints?\b[^.;]{0,40}\b(?:every|each|at|for every|per)\b[^.;]{0,20}\b(?:\d[\d,k]* ?(?:training )?steps?|steps?|[\d.]+ ?[BT] tokens|epochs?)\b|\b\d{2,}\b[^.;]{0,20}\bcheckpoints?\b(?: per model)?|\bcheckpoints?\b[^.;]{0,60}\b(?:as|in|on|through|via) (?:\w+ )?(?:branches|revisions?|tags)\b|\bmany checkpoints\b|中间(?:过程|阶段|训练)?(?:的)?(?:检查点|模型|checkpoint)|训练过程.{0,6}(?:模型|checkpoint)/i;
const GIVES =
  /\b(?:releas(?:e[ds]?|ing)|open[- ]?sourc(?:e[ds]?|ing)|publish(?:ed)?|provid(?:e[ds]?|ing)|offer(?:s|ed)?|availabl[ey]|accessible|hosted|upload(?:ed)?|download|found|can be (?:loaded|accessed)|branches|revisions?)\b|提供|公开|开源|发布|下载/i;

/** Checkpoints from within the training, given where they are said to be had. */
export const checkpoints: Finder = ({ text, links, section, quoted }) => {
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
  return spoken.test(text) && !isNegated(text) ? [{ topic: 'training-logs', says: 'named' }] : [];
};

/** What came out of it: samples by a link, or spoken of. */
export const sampleOutputs: Finder = ({ text, links, section }) => {
  const spoken =
    /\b(?:sample|example|generated) (?:outputs?|generations?|images|completions)\b|(?:生成|输出)(?:示例|样例)/i;
  if (section === 'aside' || !spoken.test(text) || isNegated(text)) return [];
  const link = links.find(({ start, end }) => spoken.test(text.slice(Math.max(0, start - 60), end + 40)));
  return [{ topic: 'sample-outputs', says: link === undefined ? 'named' : 'given', url: link?.url }];
};
