import { SHARED_CODE } from '../../names/shared-code';
import type { CardTopic } from '../../model/card';
import type { SentenceLink } from '../sentences';
import {
  afterLink,
  beforeLink,
  isFuture,
  isNegated,
  isSupposed,
  labelOf,
  type Finder,
  type Found,
  type Passage,
} from './passage';

type Role = Extract<
  CardTopic,
  | 'training-code'
  | 'fine-tuning-code'
  | 'inference-code'
  | 'preprocessing-code'
  | 'evaluation-code'
  | 'supporting-tools'
>;

const CODE = String.raw`(?:codes?|scripts?|recipes?|config(?:uration)?s?|config files|codebase|repo(?:sitory|s)?|repositories|pipelines?|notebooks?|implementations?|instructions)`;
const TRAIN = String.raw`(?:(?:pre-?|post-?|re-?)?training|(?:pre-?|post-?|re-?)train|sft|rlhf)`;
const TUNE = String.raw`(?:instruction |supervised )?(?:fine-?\s?tun(?:e|ing)|finetun(?:e|ing))`;
const EVAL = String.raw`(?:evaluat(?:e|ion|ing)|eval|benchmark(?:ing)?)`;
const INFER = String.raw`(?:inference|inferenc(?:e|ing)|generation|deployment|deploy|serving|demo|usage|quick ?start)`;
const PREPARE = String.raw`(?:data(?:set)? (?:pre-?processing|processing|preparation|curation|cleaning|filtering|collection|generation|construction|pipeline)|pre-?processing|dedup(?:lication|licating)?|data filtering)`;

/** `training and inference code`, `code for training`: the words of a role beside a word for code, either way round. */
const beside = (role: string): RegExp =>
  new RegExp(
    String.raw`\b${role}\b(?:[\s,/&()]|\band\b|\b[\w-]+\b(?=[,/ ]+(?:and|&))){1,12}?(?:\w+ )?${CODE}\b|\b${CODE}\b(?:\s+(?:is|are|used|to|for|of|that|we|which|and|our|the|this|on|about|with|\w+ing)){0,5}\s*[:(]?\s*(?:[\w-]+,\s+){0,3}${role}\b`,
    'i',
  );

/** Each role with its words; the first that fits a link stands first. */
const ROLES: readonly (readonly [Role, RegExp, RegExp])[] = [
  ['evaluation-code', beside(EVAL), /(?:评测|评估|测试)(?:代码|脚本|工具)/],
  ['preprocessing-code', beside(PREPARE), /(?:数据处理|数据清洗|预处理|数据构建)(?:代码|脚本|流程|工具)?/],
  ['training-code', beside(TRAIN), /(?:预?训练)(?:代码|脚本|框架)/],
  ['fine-tuning-code', beside(TUNE), /微调(?:代码|脚本|教程)/],
  ['inference-code', beside(INFER), /(?:推理|部署)(?:代码|脚本)/],
  [
    'supporting-tools',
    /\b(?:toolkit|library|tokenizer|search (?:index|tool)|visuali[sz](?:er|ation)|quantization|conversion script|web ui|web demo|demo app)\b/i,
    /工具/,
  ],
];

/** What the last parts of an address say of the code behind it. */
const PATHS: readonly (readonly [Role, RegExp])[] = [
  ['evaluation-code', /(?:^|\/)(?:eval|evaluation|evaluate)(?:[_-]\w+)*(?:\/|\.py|\.sh|$)/i],
  [
    'preprocessing-code',
    /(?:^|\/)(?:pre-?process(?:ing)?|data[_-](?:processing|prep|pipeline)|dedup)(?:[_-]\w+)*(?:\/|\.py|\.sh|$)/i,
  ],
  [
    'training-code',
    /(?:^|\/)(?:pre-?train(?:ing)?|train|training|run_(?:clm|mlm|pretraining)\w*|sft)(?:[_-]\w+)*(?:\/|\.py|\.sh|\.ya?ml|$)/i,
  ],
  ['fine-tuning-code', /(?:^|\/)(?:fine-?_?tun(?:e|ing))(?:[_-]\w+)*(?:\/|\.py|\.sh|\.ipynb|$)/i],
  ['inference-code', /(?:^|\/)(?:inference|infer|generate|demo)(?:[_-]\w+)*(?:\/|\.py|\.sh|\.ipynb|$)/i],
];

/** Help for readers who tune the model further. */
const FOR_READERS =
  /\b(?:you (?:can|may|could|should|might|want)|how to|example(?:s)?|tutorials?|guide|instructions? (?:for|on|to)|fine-?tune (?:this|the|your|it|our)|your own|users can|customi[sz]e)\b|您可以|你可以|教程|示例/i;
const TRAINING = new RegExp(String.raw`\b(?:${TRAIN}|trained)\b|训练`, 'i');
/** Help for readers who would train one themselves. */
const TEACHES =
  /\b(?:you (?:can|may|could|want to)|how to|tutorials?|guide to|your own)\b[^.;]{0,30}\b(?:pre-?)?train/i;
const RELEASES =
  /\b(?:releas(?:e[ds]?|ing)|open[- ]?sourc(?:e[ds]?|ing)|publish(?:ed)?|provid(?:e[ds]?|ing)|availabl[ey]|accessible|found|hosted|our|see|refer|visit|check out)\b|开源|公开|发布|提供|参考|参见|见/i;

/** Said of the model: `I was made with […]`, `trained with […]`. */
const MADE_WITH =
  /\b(?:made|built|created|(?:pre-?|fine-?)?(?:trained|tuned)|developed) (?:with|using|by|via)\b[^.;]{0,40}$/i;
/** A link that is called the code of the model: `Code: …`, `the codes are available at …`. */
const THE_CODE =
  /(?:^[^\p{L}\p{N}]*(?:source |official |project |the |our |full )*codes?\b[^\p{L}\p{N}]*$)|\b(?:(?:our|the|source|official|all|full) codes?|official implementation)\b[^.;]{0,30}\b(?:available|found|released|open[- ]?sourced?|here|at|in|on)\b|(?:项目)?源?代码(?:已|开源|地址|见|：)/iu;
const OTHER_CODE =
  /\b(?:inference|demo|example|usage|sample|snippet|evaluat\w*|eval|deploy\w*|quanti\w*|convert\w*|notebook)\b|推理|示例/i;
/** What figures were made with: `evaluated using […]`. */
const MEASURED_WITH =
  /\b(?:evaluat(?:ed|ions?|e)|benchmark(?:ed|ing)?|results?|scores?|numbers)\b[^.;]{0,80}\b(?:using|with|via|by|from|in|on|through)\b[^.;]{0,40}$/i;

/** `see […] to reproduce the evaluation results`. */
const REPRODUCES =
  /\breproduc\w+ (?:\w+ ){0,3}(?:eval\w*|results|benchmarks?|numbers|scores)\b|复现(?:评[测估]|结果)/i;

/** Links to code by the role that the words around them give it; without such words a link to code says nothing. */
export const linkedCode: Finder = (passage) =>
  passage.links.flatMap((link, index) => rolesOf(passage, link, index));

/** A guide to running it, or a place where it runs. */
const GUIDE =
  /\b(?:deployment|inference|usage|quick ?start|serving|how to use|getting started)\b[^.;]{0,30}\b(?:guides?|tutorials?|docs|documentation|cookbooks?|examples?|notebooks?|instructions)\b|\b(?:demo|playground|try it|colab)\b|部署(?:指南|教程)|在线体验|デモ/i;

const TUNES = new RegExp(String.raw`\b${TUNE}\b|微调`, 'i');
const MANUAL =
  /\b(?:notebooks?|scripts?|examples?|tutorials?|guides?|codes?|here|repo(?:sitory)?|colab|instructions)\b|教程|示例/i;

function guideOf(passage: Passage, link: SentenceLink, index: number): readonly Found[] {
  if (
    passage.section === 'aside' ||
    link.kind === 'paper' ||
    link.kind === 'dataset' ||
    link.kind === 'license'
  )
    return [];
  if (
    TUNES.test(passage.text) &&
    FOR_READERS.test(passage.text) &&
    (link.kind === 'other' || link.kind === 'code') &&
    MANUAL.test(labelOf(passage, link))
  ) {
    const found = {
      says: isFuture(passage.text) ? 'named' : 'given',
      url: link.url,
      names: link.id === null ? [] : [link.id],
    } as const;
    // What tunes further may be what it was made with: that is not told.
    return [
      { ...found, topic: 'fine-tuning-code' },
      ...(link.kind === 'code' ? [{ ...found, topic: 'training-code', says: 'named' } as const] : []),
    ];
  }
  const space = link.kind === 'space' && !/leaderboard|arena/i.test(link.url);
  const label = `${beforeLink(passage, index, 30)} ${labelOf(passage, link)}`;
  if (!(space || GUIDE.test(label)) || isFuture(label)) return [];
  return [
    { topic: 'inference-code', says: 'given', url: link.url, names: link.id === null ? [] : [link.id] },
  ];
}

function rolesOf(passage: Passage, link: SentenceLink, index: number): readonly Found[] {
  const guide = guideOf(passage, link, index);
  if (guide.length > 0) return guide;
  const path = pathOf(link);
  if (link.kind !== 'code' && !(link.kind === 'model' && /\.(?:py|sh|ipynb|ya?ml)$/i.test(path))) return [];
  const label = aroundLink(passage, link, index);
  const whole = passage.text;
  const names = link.id === null ? [] : [link.id];
  const found = new Map<Role, Found>();
  for (const [topic, english, chinese] of ROLES) {
    if (found.has(topic) || !(english.test(label) || chinese.test(label))) continue;
    found.set(topic, { topic, says: wordFor(topic, passage, label, link), url: link.url, names });
  }
  const before = beforeLink(passage, index, 140);
  const said = passage.section !== 'aside' && !passage.quoted && !isFuture(whole) && !isSupposed(whole);
  const own = said && !SHARED_CODE.test(link.id ?? '') && !isNegated(label);
  if (
    said &&
    found.get('evaluation-code')?.says !== 'given' &&
    MEASURED_WITH.test(before) &&
    passage.kind === 'prose' &&
    !isNegated(before)
  )
    found.set('evaluation-code', { topic: 'evaluation-code', says: 'given', url: link.url, names });
  const words = labelOf(passage, link);
  if (
    said &&
    found.size === 0 &&
    REPRODUCES.test(`${before.slice(-60)}${words}${afterLink(passage, index, 60)}`)
  )
    found.set('evaluation-code', { topic: 'evaluation-code', says: 'given', url: link.url, names });
  const made =
    MADE_WITH.test(before) || THE_CODE.test(before) || (THE_CODE.test(words) && !link.url.includes('#'));
  if (
    own &&
    passage.kind === 'prose' &&
    !found.has('training-code') &&
    made &&
    !OTHER_CODE.test(`${before.slice(-60)} ${words}`) &&
    found.size === 0
  )
    found.set('training-code', { topic: 'training-code', says: 'given', url: link.url, names });
  for (const [topic, pattern] of PATHS) {
    if (found.size > 0 || !pattern.test(path)) continue;
    const forModel =
      topic !== 'training-code' || (!FOR_READERS.test(whole) && !new RegExp(TUNE, 'i').test(whole));
    found.set(topic, {
      topic,
      says: forModel ? wordFor(topic, passage, label, link) : 'named',
      url: link.url,
      names,
    });
  }
  const tuning = found.get('fine-tuning-code');
  // What tunes further may be what it was made with: that is not told.
  if (tuning?.says === 'given' && !found.has('training-code'))
    found.set('training-code', { ...tuning, topic: 'training-code', says: 'named' });
  return [...found.values()];
}

function wordFor(topic: Role, passage: Passage, label: string, link: SentenceLink): 'given' | 'named' {
  const { text, section, quoted } = passage;
  if (section === 'aside' || quoted || isFuture(text) || isNegated(label) || isSupposed(text)) return 'named';
  if (SHARED_CODE.test(link.id ?? '')) return 'named';
  if (topic === 'supporting-tools') return RELEASES.test(label) ? 'given' : 'named';
  if (topic !== 'training-code') return 'given';
  const tuning = !TRAINING.test(label);
  if ((tuning ? FOR_READERS : TEACHES).test(text)) return 'named';
  // Tuning scripts are mostly for the reader: they count where they are said to be released, or listed under a label.
  return !tuning || RELEASES.test(text) || /^\W*[\w\s-]{0,40}:/.test(text) ? 'given' : 'named';
}

/** The words of a link and around it: from the link before it to the one behind it. */
const aroundLink = (passage: Passage, link: SentenceLink, index: number): string =>
  `${beforeLink(passage, index, 160)}${labelOf(passage, link)}${afterLink(passage, index, 100)}`.replaceAll(
    /https?:\S+/g,
    ' ',
  );

function pathOf({ url }: SentenceLink): string {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  return parts
    .slice(2)
    .join('/')
    .replace(/^(?:tree|blob|raw|resolve)\/[^/]+\/?/, '');
}

const SPOKEN: readonly (readonly [Role, RegExp])[] = [
  [
    'evaluation-code',
    /\b(?:evaluation (?:code|scripts?|pipeline)|lm[- ]evaluation[- ]harness)\b|(?:评测|评估)(?:代码|脚本)/i,
  ],
  [
    'preprocessing-code',
    /\b(?:pre-?processing|data (?:processing|cleaning|preparation)) (?:code|scripts?)\b|数据(?:处理|清洗)(?:代码|脚本)/i,
  ],
  [
    'training-code',
    /\b(?:pre-?|post-?)?training (?:and [\w-]+ )?(?:code|scripts?|recipes?|codebase)\b|\ball code\b[^.;]{0,80}\btraining\b|(?:预?训练|微调)(?:代码|脚本)/i,
  ],
  ['inference-code', /\binference (?:code|scripts?)\b|推理(?:代码|脚本)/i],
];

/** `The training script is accessible in this repository: train_script.py`: given with no link; else only named. */
export const spokenCode: Finder = (passage) => {
  const { text, section, quoted, links } = passage;
  if (section === 'aside' || isNegated(text) || links.some(({ kind }) => kind === 'code')) return [];
  const here = /\b(?:in|from|with) this (?:current )?(?:model )?repo(?:sitory)?\b|本仓库/i.test(text);
  const given = here && !quoted && !isFuture(text) && !isSupposed(text) && RELEASES.test(text);
  return SPOKEN.filter(([, pattern]) => pattern.test(text)).map(([topic]) => ({
    topic,
    says: given ? 'given' : 'named',
  }));
};
