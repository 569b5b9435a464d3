import { amountsIn } from './names';
import { isSupposed, type Finder } from './passage';

const LEARNT =
  /\b(?:pre-?|post-?|re-?)?(?:train|fine-?tun|finetun|distill)(?:ed|ing)?\b|\b(?:corpus|corpora)\b|训练|微调/i;
const ADVICE = /\b(?:you (?:can|may|could|should|might|want)|how to|your own)\b|您可以|你可以/i;
const MEASURED =
  /\b(?:evaluat\w*|benchmark\w*|test(?:ed)? (?:set|on)|latency|inference|memory|VRAM)\b|评[测估]/i;
const LENGTHS =
  /\b(?:context (?:length|window)|sequence length|max(?:imum)? (?:length|tokens|sequence|number of tokens)|input tokens|tokens? per (?:instance|batch|second)|batch size)\b/i;
/** Memory of a machine stands beside it. */
const MACHINE = /\b(?:GPUs?|TPUs?|[AHV]100|RTX|T4|VRAM|RAM)\b|\d+x[AHV]\d/i;
/** Sizes of files and memory, which are no data to learn from where nothing says so. */
const BYTES = /^[^\p{L}]*[KMGTP]i?B$/iu;

/** How much it learnt from: `1.4T tokens`, `680k hours`, `2.6 万亿 Tokens`; never memory or a context's length. */
export const trainingAmount: Finder = ({ text, section, ofTrainingData, kind, quoted }) => {
  if (section === 'aside' || section === 'inference-code' || section === 'evaluation-results' || quoted)
    return [];
  if (section === 'evaluation-data' || isSupposed(text) || ADVICE.test(text) || MEASURED.test(text))
    return [];
  if (!ofTrainingData && !(kind === 'prose' && LEARNT.test(text))) return [];
  if (LENGTHS.test(text) && !/\b(?:billion|trillion|[TB] tokens)/i.test(text)) return [];
  const spoken = ofTrainingData || /\b(?:data ?sets?|corpus|corpora|data|text|code)\b|数据|语料/i.test(text);
  const names = amountsIn(text).filter((amount) => !BYTES.test(amount) || (spoken && !MACHINE.test(text)));
  return names.length === 0 ? [] : [{ topic: 'training-data-amount', says: 'given', names }];
};
