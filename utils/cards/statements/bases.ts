import type { BaseRelation } from '../../model/card';
import { modelNameIn } from './model-names';
import { isNegated, isSupposed, labelOf, type FoundBase, type Passage } from './passage';

/** Ways of speaking of the model that this one was made from, each with what was done to it. */
const WAYS: readonly (readonly [BaseRelation, RegExp])[] = [
  [
    'quantized',
    /\b(?:quanti[sz]ed|quanti[sz]ation|gguf|gptq|awq|exl2|int[48]|fp8)\b[^.;]{0,40}?\b(?:version |models? |conversion |files? |weights )?(?:of|from|for)\b/gi,
  ],
  ['merge', /\bmerge(?:d|s)?\b[^.;]{0,40}?\b(?:of|between|from|with|models?:?)\b/gi],
  [
    'adapter',
    /\b(?:q?lora|peft|dora|ia3)?[- ]?adapters?\b[^.;]{0,30}?\b(?:for|of|on|to)\b|\bq?lora\b[^.;]{0,30}?\b(?:for|of|on top of)\b/gi,
  ],
  [
    'distilled',
    /\bdistill(?:ed|ation|s)\b[^.;]{0,30}?\b(?:from|of|version of|by)\b|\b(?:samples|data|outputs|responses) (?:generated|curated|distilled|produced) (?:by|with|from)\b(?=[^.;]*$)(?<=\b(?:distill\w*)\b.{0,200})|\bteacher(?: model)?\b[^.;]{0,20}?\b(?:is|was|:)/gi,
  ],
  [
    'finetune',
    /\b(?:fine-?\s?tun(?:ed|e|ing)|finetuned|(?:instruction|post|further)[- ](?:tuned|trained)|(?:pre-?)?trained|continu\w+ (?:pre-?)?training)\b[^.;,]{0,40}?\b(?:of|from|on top of|starting (?:from|with)|initiali[sz]ed (?:from|with)|based on)\b|\bfine-?\s?tun(?:ed|es?|ing)\b(?= (?:version of |variant of )?(?:the |a |an |our )?[\p{Lu}\p{Ll}\d/_.-]*[\d\p{Lu}])|\b(?:took|used?|take)\b(?=[^.;]{0,80}\band (?:\w+ )?(?:fine-?\s?tun|train))|\bis\b(?= (?:a |an |the )?[^.;]{3,50} (?:fine-?\s?tuned|trained|further (?:pre)?trained) on\b)|\bfrom\b(?= (?:the |a |an )?(?:pre-?trained |original )?[\w/.()-]{3,60} (?:model|checkpoint|weights)\b)|\b(?:initiali[sz]ed (?:from|with)|starting (?:from|with)|starts? from|upcycled from|adapted from)\b/giu,
  ],
  [
    'unknown',
    /\b(?:based on|built (?:on|upon|from|with)|derived from|converted from|on top of|(?:smaller|compressed|pruned|lighter|converted|modified|uncensored|abliterated|smaller,? faster) (?:versions?|variants?) of|(?:version|variant) of (?=the \S+ model)|extends|expands on|uses|using)\b|\b(?:base|underlying|backbone|foundation|parent) models?\b(?: of [^,.;]{1,40},| (?:is|was|used is)|\s*[:：])|基座模型|基于|微调自|在.{0,4}基础上/gi,
  ],
];

/** Characters between such words and the name, and of what is looked at behind them. */
const GAP = 60;
const OBJECT = 160;

/** What stands between them where the name is no base: comparisons, data, tools. */
const BETWEEN =
  /\b(?:compar\w+|versus|vs\.?|unlike|outperform\w*|better|similar|inspired|like|license|data ?sets?|corpus|data|evaluat\w*|generated|synthetic|curated|library|framework|samples|outputs|tasks?|for|to|with|tokeni\w*|architecture|same|(?:text|vision|image|audio) encoder)\b/i;
/** What the name is followed by where it is no base. */
const BEHIND =
  /^['’]?s?\s*(?:tokenizer|tokeni[sz]ation|vocabulary|architecture|style|format|template|recipe|data|license|paper|codebase|library|embeddings as|and evaluat)|^\W*(?:架构|结构|分词)/i;
/** Words too general to say it by themselves: then the name must be said to be a model, or the model be spoken of. */
const GENERAL = /^(?:uses|using|based on|built (?:on|upon|with|from)|基于|extends|expands on|on top of)$/i;
const MODEL_SAID = /\b(?:models?|checkpoints?|weights|encoder|backbone|pre-?trained|series)\b|模型/i;
/** Said of models that this one is held against. */
const OTHERS = /\b(?:outperform\w*|unlike|other|existing|than|compar\w+|surpass\w*|against)\b[^,;]{0,40}$/i;
/** Within such words: what was learnt from or set, and no model. */
const OF_ELSE =
  /\b(?:vocabulary|tokeni\w*|data|data ?sets?|corpus|steps|tokens|total|hours|set|batch|length|epochs?|subset|mix\w*)\b/i;
/** Used on the data, and not made into this model. */
const TOOL_OF =
  /\b(?:translated|annotated|generated|scored|evaluated|labell?ed|filtered|created|curated|computed|tokeni[sz]ed)\W*$/i;
/** Links that are called what they are to this model. */
const CALLED: readonly (readonly [BaseRelation, RegExp])[] = [
  ['distilled', /\bteacher(?: model)?\b/i],
  ['unknown', /\b(?:base|original|parent|backbone|foundation) model\b/i],
];
/** `a T5-based model`. */
const BASED =
  /\b([\p{L}][\p{L}\d.]{1,20}(?:-[\p{L}\d.]{1,12}){0,3})-based\b(?= [^.;]{0,30}\b(?:model|encoder|transformer|reranker|retriever|classifier)\b)/giu;
/** A link about a model that does not lead to it. */
const NO_MODEL =
  /\b(?:architecture|repo(?:sitory)?|paper|code|tokenizer|dataset|docs|blog|library|leaderboard)\b/i;
/** Advice, and what others may do. */
const ADVICE =
  /\b(?:you (?:can|may|could|should|might|want)|(?:users?|developers?|researchers?|one) (?:can|may|should)|can be|could be|may be|how to|in order to)\b/i;

/** Models that a sentence says this one was made from, with what was done to them; none for what is said of others. */
export function basesIn(passage: Passage, about: string | null): readonly FoundBase[] {
  const { text, section, kind } = passage;
  if (section === 'aside' || section === 'inference-code' || section === 'risks' || section === 'use-limits')
    return [];
  if (kind === 'row') return ofRow(passage, about);
  if (section === 'evaluation-results' && !/\bteacher\b/i.test(text)) return [];
  if (isSupposed(text) || ADVICE.test(text)) return [];
  // Without a model's name or a link that may be one, no words say it.
  if (passage.links.length === 0 && modelNameIn(text) === null) return [];
  const found = new Map<string, FoundBase>();
  const add = (base: FoundBase) => {
    const key = letters(base.name.split('/').at(-1) ?? '');
    const known = [...found.keys()].some((other) => other.includes(key) || key.includes(other));
    if (!known && !isSelf(base.name, about)) found.set(key, base);
  };
  for (const [relation, pattern] of WAYS)
    for (const hit of text.matchAll(pattern)) {
      const name = nameBehind(passage, hit, about, relation);
      if (name !== null) add({ ...name, relation });
    }
  for (const link of passage.links)
    for (const [relation, pattern] of CALLED)
      if (link.kind === 'model' && link.id !== null && pattern.test(labelOf(passage, link)))
        add({ name: link.id, url: link.url, relation });
  for (const [, family = ''] of text.includes('-based') ? text.matchAll(BASED) : [])
    if (modelNameIn(family)?.at === 0) add({ name: family, url: null, relation: 'unknown' });
  return [...found.values()];
}

function nameBehind(
  passage: Passage,
  hit: RegExpMatchArray,
  about: string | null,
  relation: BaseRelation,
): Omit<FoundBase, 'relation'> | null {
  const { text, links } = passage;
  const start = hit.index ?? 0;
  const from = start + hit[0].length;
  const before = text.slice(0, start);
  if (
    isNegated(before.slice(-20)) ||
    OTHERS.test(before) ||
    TOOL_OF.test(before) ||
    isOfSibling(before, about)
  )
    return null;
  if (OF_ELSE.test(hit[0])) return null;
  const object = text.slice(from, from + OBJECT).split(/[;。；]|\.\s/, 1)[0] ?? '';
  const link = links.find(
    ({ start: at, kind }) => kind !== 'paper' && kind !== 'dataset' && at >= from - 1 && at - from < GAP,
  );
  const named = modelNameIn(object);
  const linked = link !== undefined && (named === null || link.start - from <= named.at + 1);
  const label = linked ? labelOf(passage, link) : '';
  const calledModel = linked && /\bmodels?\s*$/i.test(text.slice(from, link.start));
  if (
    linked &&
    link.kind !== 'model' &&
    ((modelNameIn(label) === null && !calledModel) || NO_MODEL.test(label))
  )
    return null;
  const at = linked ? link.start - from : (named?.at ?? GAP + 1);
  const name = linked ? (link.kind === 'model' ? (link.id ?? label) : label) : (named?.name ?? '');
  const behind = object.slice(at + (linked ? link.end - link.start : name.length));
  if (name === '' || at > GAP || BETWEEN.test(object.slice(0, at)) || BEHIND.test(behind)) return null;
  if (!linked && relation === 'unknown' && !/[\d/-]/.test(name)) return null;
  const near = `${object.slice(0, at)} ${behind.slice(0, 24)}`;
  const subject =
    /\b(?:models?|it|this|which|that|series)\b[^,;]{0,30}$/i.test(before) && !/^us/i.test(hit[0]);
  if (GENERAL.test(hit[0]) && !(linked && link.kind === 'model') && !MODEL_SAID.test(near) && !subject)
    return null;
  return { name, url: linked ? link.url : null };
}

/** A row that names this model, under a head that speaks of base models. */
function ofRow({ text, lead, links }: Passage, about: string | null): readonly FoundBase[] {
  if (about === null || !/\b(?:base|parent|teacher|backbone) models?\b|基座/i.test(lead)) return [];
  const own = letters(about.split('/').at(-1) ?? '');
  const [first = ''] = text.split('|', 1);
  if (letters(first) !== own && letters(first.split('/').at(-1) ?? '') !== own) return [];
  return links.flatMap(({ kind, id, url }) =>
    kind === 'model' && id !== null && !isSelf(id, about)
      ? [{ name: id, url, relation: 'finetune' as const }]
      : [],
  );
}

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function isSelf(name: string, about: string | null): boolean {
  const own = letters(about?.split('/').at(-1) ?? '');
  const other = letters(name.split('/').at(-1) ?? '');
  if (other === '' || own === '') return other === '';
  // What is called longer than this model was made from it, but for its own base.
  const derived = other.startsWith(own) && !/base|raw|pre|stage|step/i.test(other.slice(own.length));
  return (
    own === other ||
    (other.length <= FAMILY && !/\d/.test(other) && own.startsWith(other)) ||
    (derived && other.length > own.length)
  );
}

/** So few letters begin too many names. */
const FAMILY = 3;

/** Whether a sentence speaks of another member of this model's family, and not of this one. */
function isOfSibling(before: string, about: string | null): boolean {
  const own = letters(about?.split('/').at(-1) ?? '');
  const prefix = /^\p{L}+/u.exec(own)?.[0] ?? '';
  if (prefix.length < FAMILY) return false;
  const names = [...before.matchAll(/[\p{L}\d][\w.]*(?:-[\w.]+)+/gu)].map(([name]) => letters(name));
  const family = names.filter((name) => name.startsWith(prefix));
  return family.length > 0 && !family.some((name) => own.startsWith(name) || name.startsWith(own));
}
