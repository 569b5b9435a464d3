import type { SentenceLink } from '../sentences';
import { DATA_WORD, isDataName, itemNames, namesInObject } from './data-names';
import { topicOfTitle } from '../titles';
import { labelIn } from './labels';
import { isModelName } from './model-names';
import { datasetsIn } from './names';
import {
  afterLink,
  beforeLink,
  isNegated,
  isSupposed,
  labelOf,
  type Finder,
  type Found,
  type Passage,
} from './passage';

/** `trained on`, `fine-tuned with`: what follows is what the model learnt from. */
const VERB = String.raw`(?:(?:pre|post|re|co)-?)?(?:train(?:ed|ing)?|fine-?\s?tun(?:ed|ing)|(?:instruction|supervised)?[- ]?tuned|distill(?:ed|ing)|aligned)`;
const LEARNS = new RegExp(
  String.raw`\b${VERB}\b([^.;:()]{0,70}?)\b(on|over|upon|using|with|from|in)\b(?! (?:order|the (?:same|paper|following (?:way|manner)))\b)|\b(?:pre-?|fine-?)?train(?:ing)?(?: data(?:set)?| corpus| set| mix(?:ture)?)? (?:involv|includ|consist|compris|draw|contain|incorporat|leverag|combin)\w*(?: (?:of|on|from))?\b`,
  'gi',
);
const LEARNS_VERB = new RegExp(String.raw`\b${VERB}\b`, 'i');
/** `training data`, `the corpus used to train it`. */
const TRAINING_DATA =
  /\b(?:(?:pre|post|fine)-?\s?)?(?:train(?:ing)?|tuning) (?:data(?:\s?sets?)?|sets?|corpus|corpora|data mix(?:ture)?|mixture)\b|\b(?:data ?sets?|corpus|corpora|data)\b[^.;]{0,40}\b(?:used|for) (?:to |for |during )?(?:\w+ )?(?:pre-?)?(?:train|fine-?tun|finetun)/i;
const CHINESE = /训练|微调/;
/** `在 X 上训练`, `使用 X 训练`. */
const CHINESE_OBJECT = /在.{1,80}上.{0,8}(?:训练|微调)|(?:使用|采用|利用|基于|用).{1,80}(?:训练|微调)/;
/** Ends the object of such a verb. */
const END =
  /[;。；]|\.\s|,? \b(?:using|via) (?!(?:the )?[\p{L}\p{N} -]{0,40}(?:data|corp))|,\s*with\b|\bwith (?:a |an |the )?(?:batch|learning|max\w*|sequence|context|adam\w*|\d|loss|objective|help|same|default|following hyper\w*)\b|\b(?:which|where|while|whereas|because|so that|in order|resulting|achiev\w+|reach\w+|outperform\w*|followed by|evaluat\w*|tested|for \d|by (?:the |a )?\p{L}+ing)\b/iu;
/** Between the verb and `on`: a figure, and nothing that was learnt. */
const MEASURED = /\b(?:achiev|reach|perform|evaluat|scor|accura|outperform|result|perplex)\w*/i;
/** Machines, on which a model is trained too. */
const MACHINES =
  /^(?:[^.;,]|\d,\d){0,40}\b(?:[GT]PUs?|[AHV]100|A6000|MI\d{3}\w*|T4|RTX|supercomput\w*|cloud|platform|clusters?|nodes?|pods?|machines?|hardware|AWS|Colab)\b/i;
/** Words of a machine-made source: who wrote it is no data. */
const MADE_BY =
  /\b(?:generated|created|curated|annotated|written|translated|produced|provided|released|developed|ranked|made|collected) (?:by|with|using|from|via)\b[^,;]{0,30}$/i;
/** Parts of a data set that a sentence gives as examples. */
const EXAMPLES = /\((?:e\.g\.|i\.e\.|such as|including)[^)]{0,200}\)/gi;

/** Advice on tuning further, or on what others did. */
const ADVICE =
  /\b(?:you (?:can|may|could|should|might|want)|how to|tutorials?|notebooks?|scripts? to|your own|not (?:pre-?)?trained)\b|您可以|你可以/i;
const EVALUATED =
  /\b(?:evaluat(?:ed|ion|e)|benchmark(?:s|ed)?|tested|test sets?|leaderboard|zero-shot|validation set|dev set|state[- ]of[- ]the[- ]art)\b|评[测估]|测试集|榜单/i;
/** A link that explains and holds no data: by its own words, by those before it. */
const EXPLAINS =
  /\b(?:papers?|articles?|blog|post|reports?|codes?|scripts?|repo(?:sitory)?|notebooks?|architecture|optimi[sz]er|loss|objective|library|framework|toolkit|method|license|polic(?:y|ies)|format|docs|documentation|config\w*|tokenizer|model|datasheet|demo|trainer|artifacts|platform|package)\b|论文|代码|脚本/i;
const POINTS =
  /\b(?:see|refer to|described in|details|introduced|proposed|following|according to|as in|cite|used in|based on|inspired by|similar to|like|unlike|architecture|optimi[sz]er|loss|objective|library|framework|toolkit|consult|read|thanks?|compute|provided by|article|blog|post|published)\b[^,]{0,20}$|论文/i;
/** What stands behind the name of a tool. */
const TOOL =
  /^\W*(?:library|framework|toolkit|codebase|platform|package|scripts?|tool|cluster|compute|infrastructure|cloud|supercomputer|format|repo|trainer|tokenizer|model)\b|^\W*(?:is|was|can be) used to\b/i;
/** `You can download the dataset from […]`. */
const DOWNLOAD =
  /\bdownload\b[^.;]{0,30}\b(?:data ?sets?|corpus)\b|\b(?:data ?sets?|corpus)\b[^.;]{0,30}\b(?:downloaded|available|found|accessed)\b|数据集?(?:下载|地址|链接)/i;
/** A link whose own words say nothing: `[here](…)`. */
const BARE =
  /^[^\p{L}\p{N}]*(?:here|link|this|url|source|\d+|链接|这里|此处|(?:the |a |an |our )?(?:(?:official|community|data|dataset|download|project|explore|full|training|see|view|on|hugging ?face|github|kaggle|hub|page|mirror|website|site|homepage|link|数据集?|下载|链接|地址)(?:[^\p{L}\p{N}]+|$))+(?:the )?(?:data|dataset|link|链接)?)[^\p{L}\p{N}]*$/iu;
/** A reference to a paper in place of a name. */
const REFERENCE = /\bet al\b|\((?:19|20)\d\d\)\W*$|, (?:19|20)\d\d\W*$/i;
/** Manuals, which tell of programs. */
const MANUAL = /^https:\/\/docs\.|\/docs?\/|\/documentation\b/i;

const inEvaluation = ({ section }: Passage): boolean =>
  section === 'evaluation-results' || section === 'evaluation-data';

const LEADS = new RegExp(String.raw`\b${VERB}\b[^.;]{0,60}\b(?:on|from)\b[^.;]{0,40}[:：]\s*$`, 'i');
const MACHINES_IN =
  /\b(?:[GT]PUs?|[AHV]100|supercomputer|hardware|hyper-?parameters?|settings|steps|stages|objectives?|loss)\b/i;

/** Whether a sentence with a colon heads a list of what the model learnt from. */
export const leadsToData = (lead: string): boolean =>
  lead !== '' &&
  (TRAINING_DATA.test(lead) ||
    (DATA_WORD.test(lead) && LEARNS_VERB.test(lead)) ||
    LEADS.test(lead) ||
    /(?:训练|微调)[^。]{0,20}(?:数据|语料)|(?:数据|语料)[^。]{0,20}训练/.test(lead)) &&
  !EVALUATED.test(lead) &&
  !MACHINES_IN.test(lead) &&
  !ADVICE.test(lead);

interface ObjectPart {
  readonly from: number;
  readonly to: number;
  /** After `on`: what follows is data whatever it is called. */
  readonly strong: boolean;
}

/** The parts of a sentence that name what was learnt from. */
function objectsOf(text: string): readonly ObjectPart[] {
  const found: ObjectPart[] = [];
  for (const hit of text.matchAll(LEARNS)) {
    const from = hit.index + hit[0].length;
    const rest = text.slice(from);
    if (MACHINES.test(rest) || MEASURED.test(hit[1] ?? '')) continue;
    const end = END.exec(rest)?.index ?? rest.length;
    const next = rest.slice(0, end).search(LEARNS_VERB);
    const object = rest.slice(0, next === -1 ? end : next);
    const colon = object.search(/[:：]\s/);
    const listed = colon === -1 || DATA_WORD.test(object.slice(0, colon));
    found.push({
      from,
      to: from + (listed ? object.length : colon),
      strong: hit[2] === undefined || /^(?:on|over|upon)$/i.test(hit[2]),
    });
  }
  return found;
}

/** What the model learnt from: given by a link or a name that leads to it, else only told. */
export const trainingData: Finder = (passage) => {
  const { text, section, ofTrainingData, kind } = passage;
  if (section === 'aside' || inEvaluation(passage) || isSupposed(text)) return [];
  const download = DOWNLOAD.test(text) && passage.links.length > 0 && !EVALUATED.test(text);
  if (ADVICE.test(text) && !download) return [];
  const aside = section === 'use-limits' || section === 'license' || section === 'risks';
  const taught = ofTrainingData && !/^\W*(?:we )?(?:evaluat|benchmark|test set)/i.test(text);
  const speaks = CHINESE.test(text) || LEARNS_VERB.test(text);
  if (!taught && !download && !(speaks && section !== 'inference-code' && kind === 'prose')) return [];
  const objects = speaks ? objectsOf(text).filter(({ strong }) => strong || !aside) : [];
  if (aside && objects.length === 0) return [];
  const about =
    taught ||
    download ||
    TRAINING_DATA.test(text) ||
    (CHINESE.test(text) && (DATA_WORD.test(text) || CHINESE_OBJECT.test(text)));
  if (!about && objects.length === 0) return [];
  const found = [...linkedSources(passage, objects, about), ...namedSources(passage, objects, taught)];
  const first = passage.quoted ? found.map((each) => ({ ...each, says: 'named' as const })) : found;
  if (first.length > 0) return first;
  const told =
    DATA_WORD.test(text) && (taught || objects.some(({ from, to }) => DATA_WORD.test(text.slice(from, to))));
  return told ? [{ topic: 'training-data', says: 'named' }] : [];
};

/** Whether a link stands in the very words that name what was learnt from. */
const inside = (object: ObjectPart | undefined, { start }: SentenceLink): boolean =>
  object !== undefined && start <= object.to;

function linkedSources(passage: Passage, objects: readonly ObjectPart[], about: boolean): readonly Found[] {
  const { text, links } = passage;
  return links.flatMap((link, index): readonly Found[] => {
    // A hub's data set behind such a verb is one, whatever stands between.
    const object = objects.find(
      ({ from, to }) => link.start >= from - 1 && (link.start <= to || link.kind === 'dataset'),
    );
    if (!leadsToSource(passage, link, index, object, about)) return [];
    const before = beforeLink(passage, index, 60);
    if (isNegated(before)) return [];
    const measured =
      EVALUATED.test(text.slice(Math.max(0, link.start - 50), link.start)) && !inside(object, link);
    const names = link.kind === 'dataset' && link.id !== null ? [link.id] : nameOfLink(passage, link, index);
    if (names.length === 0 && REFERENCE.test(labelOf(passage, link))) return [];
    return [{ topic: 'training-data', says: measured ? 'named' : 'given', url: link.url, names }];
  });
}

function leadsToSource(
  passage: Passage,
  link: SentenceLink,
  index: number,
  object: ObjectPart | undefined,
  about: boolean,
): boolean {
  if (link.kind === 'model' || link.kind === 'license' || MANUAL.test(link.url)) return false;
  if (object === undefined && !about) return false;
  if (link.kind === 'dataset') return true;
  const label = labelOf(passage, link);
  if (isModelName(label)) return false;
  const before = beforeLink(passage, index, 40);
  if (MADE_BY.test(before) || TOOL.test(afterLink(passage, index, 24))) return false;
  if (datasetsIn(label).length > 0 && !EXPLAINS.test(label)) return true;
  if (EXPLAINS.test(label) || POINTS.test(before) || link.kind === 'space') return false;
  const spoken = DATA_WORD.test(`${before} ${label} ${afterLink(passage, index, 30)}`);
  if (BARE.test(label))
    return (
      link.kind !== 'paper' &&
      (DATA_WORD.test(label) || /\b(?:data ?sets?|corpus|数据集?)\b[^.;]{0,24}$/i.test(before))
    );
  if (link.kind === 'experiment-log') return false;
  if (object?.strong) return true;
  if (link.kind === 'code' || link.kind === 'paper')
    return spoken || (passage.ofTrainingData && passage.item);
  return spoken || passage.ofTrainingData;
}

const nameOfLink = (passage: Passage, link: SentenceLink, index: number): readonly string[] => {
  const label = labelOf(passage, link).replaceAll(/\s+/g, ' ').trim();
  // `CoLA [Warstadt et al., 2018](…)`: the words before the reference are the name.
  if (REFERENCE.test(label)) return itemNames(beforeLink(passage, index, 90));
  if (label !== '' && !BARE.test(label) && !/^https?:/i.test(label)) return [label];
  return link.kind === 'dataset' && link.id !== null ? [link.id] : [];
};

/** Names without a link. */
function namedSources(passage: Passage, objects: readonly ObjectPart[], taught: boolean): readonly Found[] {
  const { text, links, item, kind, ofTrainingData } = passage;
  const bare = withoutLinks(text, links).replaceAll(EXAMPLES, (words) => ' '.repeat(words.length));
  const names: string[] = [];
  for (const { from, to, strong } of objects) {
    const object = bare.slice(from, to);
    if (strong || DATA_WORD.test(object)) names.push(...namesInObject(object, strong));
  }
  if (taught && item && kind === 'prose' && links.length === 0) names.push(...itemNames(text));
  if (taught && links.length === 0) names.push(...labelledNames(bare, kind));
  if (names.length === 0 && (taught || TRAINING_DATA.test(text)) && !EVALUATED.test(text) && !isNegated(text))
    names.push(...namesInObject(bare, false));
  if (CHINESE.test(text) && !ofTrainingData) names.push(...namesInObject(bare, false));
  const distinct = [...new Set(names)].filter(isDataName);
  return distinct.length === 0 || (objects.length === 0 && isNegated(text))
    ? []
    : [{ topic: 'training-data', says: 'given', names: distinct }];
}

/** The names behind `Training data: …`, and in the second cell of a row that is called so. */
function labelledNames(text: string, kind: Passage['kind']): readonly string[] {
  const [first = '', second, third] = text.split(' | ', 3);
  if (kind === 'row')
    return second !== undefined && third === undefined && topicOfTitle(first.trim()) === 'training-data'
      ? itemNames(second)
      : [];
  const label = labelIn(text);
  if (label === null || topicOfTitle(label) !== 'training-data') return [];
  const value = text.slice(text.search(/[:：]/) + 1).trim();
  return /^[\p{L}\d][\w./-]{1,40}$/u.test(value) && isDataName(value) ? [value] : itemNames(value);
}

/** Words of links blanked, so that offsets stay. */
function withoutLinks(text: string, links: Passage['links']): string {
  let plain = text;
  for (const { start, end } of links)
    plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  return plain.replaceAll(/https?:\S+/g, (url) => ' '.repeat(url.length));
}
