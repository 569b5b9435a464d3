import type { Block, PlainText } from '../blocks';
import { benchmarksIn, datasetsIn } from './names';
import type { Found } from './passage';

type Table = Extract<Block, { kind: 'table' }>;

const NUMBER = /^\W*[-+~≈<>]?\s*\d[\d,]*(?:\.\d+)?\s*(?:%|±.*|\(.*\)|[KMBT]|[a-z]{1,8})?\W*$/i;
const SOURCE_HEAD =
  /\b(?:data ?sets?|data ?sources?|sources?|corpus|corpora|subsets?|components?|data)\b|数据(?:集|来源|源)|语料/i;
const AMOUNT_HEAD =
  /\b(?:tokens?|proportion|weight|sampling|percent\w*|share|ratio|size|samples?|documents?|number of|rows|epochs|hours|pairs|tuples|bytes|disk|count)\b|%|占比|比例|数量|大小/i;
const LICENSE_HEAD = /licen[cs]e/i;

/** What a table lists. */
export interface TableReading {
  /** Its rows are parts of the training data. */
  readonly mixture: boolean;
  readonly found: readonly Found[];
}

/** Scores by the name of a benchmark; or the parts of the training data with their amounts. */
export function readTable({ rows }: Table, section: string | null): TableReading {
  const [head, ...body] = rows.map(({ cells }) => cells.map(({ text }) => text));
  if (head === undefined || body.length === 0 || section === 'aside') return { mixture: false, found: [] };
  const numbers = body.flat().filter((cell) => NUMBER.test(cell)).length;
  const titles = [...head, ...body.map((cells) => cells[0] ?? '')].join(' | ').slice(0, 8000);
  const evaluation = section === 'evaluation-results' || section === 'evaluation-data';
  const benchmarks = benchmarksIn(titles);
  const firstTwo = head.slice(0, 2).join(' | ');
  const sources =
    SOURCE_HEAD.test(firstTwo) &&
    head.slice(1).some((cell) => AMOUNT_HEAD.test(cell) || LICENSE_HEAD.test(cell));
  const ofTraining = section === 'training-data' || section === 'data-card';
  const names = datasetsIn(titles);
  // A column of the head speaks of it (`Training Data`): each row says what one model learnt from.
  if (/\b(?:pre-?)?training data\b|训练数据/i.test(head.join(' | '))) return { mixture: true, found: [] };
  if (
    !evaluation &&
    sources &&
    body.length > 1 &&
    (ofTraining || (names.length > 1 && benchmarks.length < names.length))
  )
    return { mixture: true, found: mixtureOf(body, names) };
  // `Training Loss | Epoch | Step`, as trainers write it: a scrap of the log.
  if (/\btraining loss\b/i.test(head.join(' | ')) && benchmarks.length === 0)
    return { mixture: false, found: [{ topic: 'training-logs', says: 'named' }] };
  // Two figures at least, and a name that measures; in a section on evaluation figures alone will do.
  if (numbers < 2 || (benchmarks.length === 0 && !(evaluation && numbers >= 4)))
    return { mixture: ofTraining, found: [] };
  if (ofTraining) return { mixture: true, found: [] };
  return { mixture: false, found: [{ topic: 'evaluation-results', says: 'given', names: benchmarks }] };
}

function mixtureOf(body: readonly (readonly string[])[], known: readonly string[]): readonly Found[] {
  const names = known.length > 0 ? known : body.map((cells) => cells[0] ?? '').filter((name) => name !== '');
  return [{ topic: 'training-data', says: 'named', names: names.slice(0, 24) }];
}

/** The row as one text, cells parted by ` | `, with its links. */
export function rowText(cells: readonly PlainText[]): PlainText {
  let text = '';
  const links = [];
  for (const cell of cells) {
    if (text !== '') text += ' | ';
    const shift = text.length;
    text += cell.text.replaceAll('\n', ' ').trimEnd();
    for (const link of cell.links) links.push({ ...link, start: link.start + shift, end: link.end + shift });
  }
  return { text, links, breaks: [] };
}
