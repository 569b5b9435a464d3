import type { BaseRelation, CardTopic, CardWord } from '../../model/card';
import type { Sentence, SentenceLink } from '../sentences';

/** A sentence, or a row of a table, and what stands around it. */
export interface Passage extends Sentence {
  readonly kind: 'prose' | 'row';
  /**
   * The topic of the nearest section above that has one, or of the label that opens the sentence (`Paper: …`); `aside` in
   * citations, thanks, contents and the like.
   */
  readonly section: CardTopic | 'aside' | null;
  /** That section's title. */
  readonly title: string;
  /** The sentence with a colon, or the head of the table, that it stands under; empty for none. */
  readonly lead: string;
  /** An item of a list. */
  readonly item: boolean;
  /** What is around speaks of training data: a table's head, the section, what it stands under. */
  readonly ofTrainingData: boolean;
  /** Its block opens with a link to another model: what it says is said of that one. */
  readonly ofOther: boolean;
  /** In a block quote. */
  readonly quoted: boolean;
}

/** What a reader of passages finds in one. */
export interface Found {
  readonly topic: CardTopic;
  readonly says: CardWord;
  readonly url?: string | undefined;
  readonly names?: readonly string[] | undefined;
  /** Lines below the first line of a code block. */
  readonly offset?: number | undefined;
}

/** A model that this one was made from. */
export interface FoundBase {
  readonly name: string;
  readonly url: string | null;
  readonly relation: BaseRelation;
}

/** Finds statements of one kind in a passage. */
export type Finder = (passage: Passage) => readonly Found[];

/** Speaks of what is yet to come. */
const FUTURE =
  /\b(?:(?<!you )will (?:be |soon |also )*(?:releas|publish|open|provid|shar|add|updat|upload|announc|come|follow|make|made|available)\w*|to be (?:released|announced|published|open)|soon|stay tuned|upcoming|in the (?:near )?future|not yet|plan(?:s|ning)? to|planned|going to|work in progress|todo|tbd|tba)\b|即将|将会|将于|将在|计划|敬请期待|后续会|稍后/i;

/** Supposes, asks or compares: what follows is not said of this model as it is. */
const SUPPOSED =
  /^\W*(?:if|when|unless|should you|in case|unlike|whereas|while (?:other|most|many)|compared (?:to|with)|in contrast|although most|most|many|some|other|existing|如果|若|不同于|与其他)\b/i;

/** Speaks of this model and its makers. */
const OWN =
  /\b(?:we|we['’]re|we['’]ve|our|ours|us|this (?:model|repo|repository|card|release|version|checkpoint|project|dataset|data|corpus)|these (?:models|datasets|checkpoints)|the (?:models?|authors?|team|weights|training|full|complete|entire|dataset|datasets|data|code|corpus))\b|我们|本模型|本项目|本仓库|该模型/i;

export const isFuture = (text: string): boolean => FUTURE.test(text);
export const isSupposed = (text: string): boolean => SUPPOSED.test(text);
export const isOwn = (text: string): boolean => OWN.test(text);

/** Words of negation in the whole sentence. */
const NEGATED =
  /\b(?:not|cannot|can['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|haven['’]t|hasn['’]t|never|without|unable|neither|nor)\b|不|未|没有|无法|無/i;
export const isNegated = (text: string): boolean => NEGATED.test(text);

/** What a link is called: its words, or those of the picture that it shows. */
export const labelOf = ({ text }: Passage, { start, end, alt }: SentenceLink): string =>
  `${text.slice(start, end)} ${alt}`.trim();

/** The words before a link, from the link in front of it on, at most so many. */
export const beforeLink = ({ text, links }: Passage, index: number, most: number): string => {
  const start = links[index]?.start ?? 0;
  return text.slice(Math.max(links[index - 1]?.end ?? 0, start - most, 0), start);
};

/** The words behind a link, to the next one, at most so many. */
export const afterLink = ({ text, links }: Passage, index: number, most: number): string => {
  const end = links[index]?.end ?? 0;
  return text.slice(end, Math.min(links[index + 1]?.start ?? text.length, end + most));
};
