import { NAME_LIMIT } from '../limits';
import { isModelName } from './model-names';
import { datasetsIn } from './names';

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
  /^(?:(?:the|a|an|this|these|our|its|their|all|both|each|some|more|most|new|large|public|open|training|train|test|data|dataset|model|models|we|it|in|on|for|and|of|see|note|english|chinese|german|french|spanish|italian|portuguese|dutch|japanese|korean|arabic|russian|hindi|turkish|polish|finnish|swedish|norwegian|danish|czech|greek|hebrew|persian|indonesian|vietnamese|thai|ukrainian|catalan|scandinavian|indic|african|european|python|java|javascript|c\+\+|internet|web|human|ai|ml|nlp|llms?|nli|ner|qa|asr|tts|mt|mlm|clm|sft|dpo|rlhf|ppo|grpo|lora|qlora|gpus?|tpus?|cpus?|ram|nvidia|amd|intel|tesla|rtx|aws|azure|gcp|google|meta|microsoft|openai|anthropic|facebook|amazon|ibm|hugging ?face|colab|kaggle|pytorch|tensorflow|jax|flax|deepspeed|fsdp|accelerate|transformers|trl|unsloth|axolotl|peft|adam\w*|bfloat16|fp16|bf16|fp8|int8|wandb|i|ii|iii|iv|json|csv|txt|html|pdf|xml|url|api|us|usa|uk|eu|january|february|march|april|may|june|july|august|september|october|november|december)(?:[ ,]|$)|(?:[AHVBLPT]\d{1,3}0{0,2}[A-Z]*|TPU.*|GPU.*|DGX.*|MI\d+.*|v\d.*|.*GB|.*-?\d+[BM])$)/i;
/** Sizes, machines' time, and words that only say what kind of data it is. */
const VAGUE =
  /^(?:\d[\d.,]*\s?[KMGTP]?i?B?|(?:massive|large|high|quality|high-quality|public|open|web|multilingual|monolingual|parallel|labell?ed|unlabell?ed|synthetic|raw|clean|curated|internal|private|proprietary|instruction|chat|text|code|image|audio|speech|sft|pre-?training|training|post-?training|fine-?tuning|supervised|domain|general|mixed|new|own|custom|additional|other|total|the|of|and|for|scale|data|datasets?|corpus|corpora|collection|set)(?:[\s-]+|$))+$/i;

const clean = (name: string): string =>
  name
    .replace(/^(?:(?:the|a|an|our|this|both|and|of|in|for|on)\s+)+/i, '')
    .replace(/['’]s$/, '')
    .replace(/[.,;:/-]+$/, '')
    .trim();

export const isDataName = (name: string): boolean =>
  name.length > 1 && !NO_DATA.test(name) && !VAGUE.test(name) && !isModelName(name) && /\p{L}/u.test(name);

/** Names of data in the object of a sentence; `coded` takes any name that looks like one. */
export function namesInObject(text: string, coded: boolean): readonly string[] {
  const found = new Map<string, string>();
  const add = (name: string) => {
    const key = name.toLowerCase().replaceAll(/[\s_-]+/g, '');
    const within = [...found.keys()].some((other) => other.includes(key));
    if (!within && found.size < NAME_LIMIT && isDataName(name)) found.set(key, name);
  };
  for (const [name] of text.matchAll(NAMED_SET)) add(clean(name));
  for (const name of datasetsIn(text)) add(name);
  if (coded || found.size > 0) for (const [name] of text.matchAll(CODED)) add(clean(name));
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
  const words = name.split(/\s+/).filter((word) => word !== '');
  const named = words.filter((word) => /^["'“([]?[\p{Lu}\p{N}\p{Lo}]|[\p{Lu}\d/_]/u.test(word));
  if (words.length > ITEM_WORDS || named.length === 0) return false;
  const phrase = words.filter((word) => !named.includes(word) && !JOINS.test(word)).length;
  const known = datasetsIn(name).length > 0;
  // One word with a capital begins any list item.
  const coded = words.length > 1 ? named.length > 1 : /[\p{Lu}\d/_-].*[\p{Lu}\d/_]|\p{Lo}{2}/u.test(name);
  return known || (coded && phrase === 0);
}

/** The name that an item of a list of sources opens with: `- C4: …`, `1. The Pile (825 GB)`; null where it is a phrase. */
export function itemName(text: string): string | null {
  const words = text.replace(/^\s*(?:[-*+•]|\d{1,2}[.)、])\s+/, '');
  const name = (/^[^:：(（–—,，;]+?(?=\s*(?:[:：(（–—,，;]|\s-\s|\.?\s*$))/.exec(words)?.[0] ?? '').trim();
  return name.length <= ITEM_NAME && isDataName(name) && isTitle(name) ? clean(name) : null;
}
