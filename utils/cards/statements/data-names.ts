import { NAME_LIMIT } from '../limits';
import { isModelName } from './model-names';
import { datasetsIn, knownIn } from './names';

/** Words that speak of data. */
export const DATA_WORD =
  /\b(?:data(?:\s?sets?|bases?)?|corpus|corpora|treebanks?|dumps?|collections?|pairs|samples|examples|annotations|transcriptions?)\b|数据|语料|データ|コーパス|데이터|말뭉치/i;

/** What ends the name in front of it: `the BrWac corpus`, `SUC 3.0 data set`. */
const NAMED_SET =
  /(?<![\p{L}\p{N}_/-])(?:\p{Lu}|\d+(?=[A-Z]))[\p{L}\p{N}_'’.+/-]*(?: (?:(?:of|and|for|the|in) )?(?:\p{Lu}[\p{L}\p{N}_'’.+/-]*|v?\d[\d.]*\b)){0,5}(?= (?:[\p{Ll}-]+ ){0,2}(?:data ?sets?|corpus|corpora|treebank|dumps?|collection)\b)/gu;
/** Names that no word of the language looks like: capitals within, digits, a hub's `owner/name`. */
const CODED =
  /(?<![\p{L}\p{N}_/.-])(?:[A-Za-z][\w.-]{1,38}\/[A-Za-z][\w.-]{1,60}|\p{Lu}[\p{Ll}\d]*\p{Lu}[\p{L}\d]*(?:[-_.][\p{L}\d]+)*|\p{Ll}+\p{Lu}[\p{L}\d]*(?:[-_.][\p{L}\d]+)*|\p{Lu}\p{Ll}+\d[\p{L}\d]*|\p{Lu}{2,}[\d-][\p{L}\d-]*)(?: v?\d(?:\.\d)?\b)?(?![\p{L}\p{N}_/])/gu;

/** Languages, machines, makers, tools and plain words that stand with a capital and are no data. */
const NO_DATA =
  /^(?:(?:the|a|an|this|these|our|its|their|all|both|each|some|more|most|new|large|public|open|training|train|test|data|dataset|model|models|we|it|in|on|for|and|of|see|note|english|chinese|german|french|spanish|italian|portuguese|dutch|japanese|korean|arabic|russian|hindi|turkish|polish|finnish|swedish|norwegian|danish|czech|greek|hebrew|persian|indonesian|vietnamese|thai|ukrainian|catalan|scandinavian|indic|african|european|python|java|javascript|c\+\+|internet|web|human|ai|ml|nlp|llms?|nli|ner|qa|asr|tts|mt|mlm|clm|sft|dpo|rlhf|ppo|grpo|lora|qlora|gpus?|tpus?|cpus?|ram|nvidia|amd|intel|tesla|rtx|aws|azure|gcp|eleutherai|stability(?:\.ai| ai)?|together|mosaicml|databricks|cerebras|bigscience|allenai|ai2|nous ?research|google|meta|microsoft|openai|anthropic|facebook|amazon|ibm|hugging ?face|colab|kaggle|pytorch|tensorflow|jax|flax|deepspeed|fsdp|accelerate|transformers|trl|unsloth|axolotl|peft|adam\w*|bfloat16|fp16|bf16|fp8|int8|wandb|i|ii|iii|iv|json|csv|txt|html|pdf|xml|url|api|us|usa|uk|eu|mit|bsd|apache|gpl|lgpl|agpl|cc0|january|february|march|april|may|june|july|august|september|october|november|december)(?:[ ,]|$)|(?:(?:BSD|Apache|GPL|MIT)[-\d. ].*|CC[- ](?:BY|0).*|[AHVBLPT]\d{1,3}0{0,2}[A-Z]*|TPU.*|GPU.*|DGX.*|MI\d+.*|v\d.*|.*GB|.*-?\d+[BM])$)/i;
/** Sizes, machines' time, and words that only say what kind of data it is. */
const VAGUE =
  /^(?:\d[\d.,]*\s?[KMGTP]?i?B?|(?:massive|large|high|quality|high-quality|public|open|web|multilingual|monolingual|parallel|labell?ed|unlabell?ed|synthetic|raw|clean|curated|internal|private|proprietary|instruction|chat|text|code|image|audio|speech|sft|pre-?training|training|post-?training|fine-?tuning|supervised|domain|general|mixed|new|own|custom|additional|other|total|the|of|and|for|scale|data|datasets?|corpus|corpora|collection|set)(?:[\s-]+|$))+$/i;

const clean = (name: string): string =>
  name
    .replace(/^(?:(?:the|a|an|our|this|both|and|of|in|for|on|from|with)\s+)+/i, '')
    .replace(/['’]s$/, '')
    .replace(/[.,;:/-]+$/, '')
    .trim();

export const isDataName = (name: string): boolean =>
  name.length > 1 &&
  !NO_DATA.test(name) &&
  !name.split(/[\s/-]+/).every((part) => NO_DATA.test(part)) &&
  !VAGUE.test(name) &&
  !isModelName(name) &&
  /\p{L}/u.test(name);

/** Words that may stand between two names of a list, or between `on` and the first; others begin another thought. */
const GAP =
  /^(?:[^\p{L}]*\b(?!by\b|using\b|with\b|via\b|based\b|extract|generat|creat|than\b|like\b|to\b|for\b|within\b|inside\b|is\b|are\b|was\b|were\b|at\b|through\b)[\p{Ll}-]+\b)*[^\p{L}]*$/u;
const GAP_WORDS = 6;
/** Capitals alone stand for anything: they are names only right beside another one, or where the list begins. */
const ACRONYM = /^\p{Lu}+$/u;
const ACRONYM_WORDS = 2;
/** Plurals, and abbreviations of two letters. */
const PLURAL = /^(?:\p{Lu}{2,}s|\p{Lu}{2})$/u;
/** Who made it, or what made it. */
const MAKER = /\b(?:by|using|via|based on|called from|than)\s+(?:the |an? )?$/i;

/** `on the imdb dataset.`: the whole object, in the words of trainers, whatever its letters. */
const PLAIN_SET = /^\s*the ([a-z][\w./-]{2,40}) (?:data ?set|corpus)\s*(?:[.,]|$)/;
/** Words that tell what kind of data it is. */
const KIND =
  /(?:er|ed|al|ic|ive|ous|ing|able|ary)$|^(?:same|private|unknown|none|new|own|public|large|small|full|whole|entire|training|train|test|target|synthetic|huge|text|image|speech|instruction|language|dialogue|parallel|english|chat|code|question|domain|web|news|medical)$/i;

interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Looks like a name, and nothing more says that it is one of data. */
  readonly coded: boolean;
}

/** `the Brazilian clinical corpus`: a word with a capital that tells whose or which one. */
const isAdjective = (name: string, behind: string): boolean =>
  !/[\s\d_/]/.test(name) &&
  (!/^ (?:data ?sets?|corpus|corpora|treebank|dumps?|collection)\b/.test(behind) ||
    /(?:ian|ese|ish|ean|ic|an)$/.test(name)) &&
  !/.\p{Lu}/u.test(name);

function spansIn(text: string, coded: boolean): readonly Span[] {
  const span =
    (isCoded: boolean) =>
    (hit: RegExpMatchArray): Span => ({
      name: clean(hit[0]),
      from: hit.index ?? 0,
      to: (hit.index ?? 0) + hit[0].length,
      coded: isCoded,
    });
  return [
    ...[...text.matchAll(NAMED_SET)]
      .filter((hit) => !isAdjective(hit[0], text.slice(hit.index + hit[0].length)))
      .map(span(false)),
    ...knownIn(text).map(({ name, at }) => ({ name, from: at, to: at + name.length, coded: false })),
    ...(coded ? [...text.matchAll(CODED)].map(span(true)) : []),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** The parts of `…: A, B and C`, and of a list of names by themselves. */
function listed(text: string): readonly string[] {
  const parts = text.split(/\s*(?:[,;、，；]|(?<![\p{L}])(?:and|&|as well as)(?![\p{L}])|和|及|与)\s*/u);
  return parts
    .map((part) =>
      clean(
        part
          .replace(/[([（–—].*$/u, '')
          .replace(/\.\s*$/, '')
          .trim(),
      ),
    )
    .filter(
      (part) => part.split(/\s+/).length <= LISTED_WORDS && /^[\p{Lu}\d\p{Lo}]|[\p{Lu}\d_/]/u.test(part),
    );
}
const LISTED_WORDS = 5;

/** Names of data in the object of a sentence; `open` takes any word that looks like a name, where it stands first or in the list. */
export function namesInObject(text: string, open: boolean): readonly string[] {
  const found = new Map<string, string>();
  const add = (name: string) => {
    const key = name.toLowerCase().replaceAll(/[\s_-]+/g, '');
    const within = [...found.keys()].some((other) => other.includes(key));
    if (!within && found.size < NAME_LIMIT && isDataName(name)) found.set(key, name);
  };
  const colon = /\b(?:data ?sets?|corpora|corpus|sources)\b[^:：]{0,40}[:：]\s/i.exec(text);
  const end = colon === null ? text.length : colon.index + colon[0].length;
  const plain = open ? PLAIN_SET.exec(text)?.[1] : undefined;
  if (plain !== undefined && !KIND.test(plain)) add(plain);
  let last = 0;
  for (const { name, from, to, coded } of spansIn(text, open)) {
    if (text.startsWith('-based', to) || name.endsWith('-based')) continue;
    if (
      from < last ||
      MAKER.test(text.slice(Math.max(0, from - 30), from)) ||
      /^['’]s\b/.test(text.slice(to))
    )
      continue;
    const gap = text.slice(last, from);
    const words = gap.trim() === '' ? 0 : gap.trim().split(/\s+/).length;
    const near = words <= (ACRONYM.test(name) ? ACRONYM_WORDS : GAP_WORDS) && GAP.test(gap);
    if (PLURAL.test(name) || (coded && !near)) continue;
    add(name);
    last = to;
  }
  // A list behind a colon may hold any words.
  if (open && end < text.length) for (const name of listed(text.slice(end))) add(name);
  return [...found.values()];
}

/** Characters and words of the name that opens a list item. */
const ITEM_NAME = 90;
const ITEM_WORDS = 8;
/** A word that a name may have besides those with capitals and digits. */
const JOINS =
  /^(?:of|and|for|the|in|on|de|der|to|with|from|v\d[\d.]*|[-–—&+/]|data ?sets?|datasets?|data|corpus|corpora|dumps?|collection|subset|split)$/i;

/** Whether a title reads as a name and not as a phrase: `The Stack - Markdown`, not `Sentiment analysis`. */
export function isTitle(name: string): boolean {
  if (/^(?:up to|until|as of|since|before|after|around|more than|over)\b|\p{L}{3}ing$/iu.test(name))
    return false;
  const words = name.split(/\s+/).filter((word) => word !== '');
  const named = words.filter((word) => /^["'“([]?[\p{Lu}\p{N}\p{Lo}]|[\p{Lu}\d/_]/u.test(word));
  if (words.length > ITEM_WORDS || named.length === 0) return false;
  const phrase = words.filter((word) => !named.includes(word) && !JOINS.test(word)).length;
  const known = datasetsIn(name).length > 0;
  // One word with a capital begins any list item.
  const coded = words.length > 1 ? named.length > 1 : /[\p{Lu}\d/_-].*[\p{Lu}\d/_]|\p{Lo}{2}/u.test(name);
  return known || (coded && phrase === 0);
}

/** The names that an item of a list of sources opens with: `- C4: …`, `1. The Pile (825 GB)`; none where it is a phrase. */
export function itemNames(text: string): readonly string[] {
  const words = text.replace(/^\s*(?:[-*+•]|\d{1,2}[.)、])\s+/, '');
  const opening = (/^[^:：(（–—;|]+?(?=\s*(?:[:：(（–—;|]|\s-\s|\.?\s*$))/.exec(words)?.[0] ?? '').trim();
  if (opening.length > ITEM_NAME) return [];
  const names = /[,，、]/.test(opening) ? listed(opening) : [clean(opening)];
  return names.filter((name) => isDataName(name) && isTitle(name));
}
