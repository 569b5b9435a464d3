import type { CardTopic } from '../../model/card';
import { topicOfTitle } from '../titles';

/** Cells of a row that is a label with its value. */
const PAIR = 2;
const LABEL_LENGTH = 40;

/** The topic of `| Training data | … |`, a table of labels and values; null for other rows. */
export function tableTopic(first: string, cells: number): CardTopic | null {
  if (cells !== PAIR || first.length > LABEL_LENGTH || first.trim() === '') return null;
  if (/^\W*sources?\W*$/i.test(first)) return 'training-data';
  const topic = topicOfTitle(first.trim());
  return topic === 'aside' || topic === 'evaluation-results' || topic === 'inference-code' ? null : topic;
}
