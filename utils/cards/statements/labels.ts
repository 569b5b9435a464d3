import type { CardTopic } from '../../model/card';
import { topicOfTitle } from '../titles';

/** A label in front of a colon, in which no sentence fits. */
const LABEL = /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s*)?([\p{L}][^:：.。|]{1,48})[:：](?!\/\/)/u;
const WORDS = 6;

/** The label of `Training data: …`; null where the text opens with a sentence. */
export function labelIn(text: string): string | null {
  const label = LABEL.exec(text.slice(0, 80))?.[1] ?? null;
  return label === null || label.trim().split(/\s+/).length > WORDS ? null : label.trim();
}

/** The topic that the label of `Training data: …` announces; null for none. */
export function labelledTopic(text: string): CardTopic | null {
  const label = labelIn(text);
  const topic = label === null ? null : topicOfTitle(label);
  // `Attention bias: …` is no limit of the model's.
  if (topic === 'risks' && !/^(?:known |social |main )?(?:limit|risk|bias|局限|风险|偏)/i.test(label ?? ''))
    return null;
  return topic === 'aside' ? null : topic;
}
