import type { CardStatement } from '../../facts/card';
import type { CardTopic, CardWord } from '../../model/card';
import type { Sentence } from '../sentences';

/** A sentence, or a row of a table, and what stands around it. */
export interface Passage extends Sentence {
  readonly kind: 'prose' | 'row';
  /** The topic of the nearest section above that has one; `aside` in citations, thanks, contents and the like. */
  readonly section: CardTopic | 'aside' | null;
  /** What is around speaks of training data: a table's head, the section. */
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
}

/** Finds statements of one kind in a passage. */
export type Finder = (passage: Passage) => readonly Found[];

export type Statement = CardStatement;

/** Speaks of what is yet to come. */
const FUTURE =
  /\b(?:(?<!you )will|to be (?:released|announced|published|open)|soon|stay tuned|upcoming|in the (?:near )?future|not yet|plan(?:s|ning)? to|planned|going to|work in progress|todo|tbd|tba)\b|即将|将会|将于|将在|计划|敬请期待|后续会|稍后/i;

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
