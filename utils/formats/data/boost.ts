import { Malformed, Window } from '../../bytes/window';
import { codeIn } from '../code/code-text';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { entriesOf, jsonText, member } from '../encodings/json-text';
import { LimitError } from '../core/limits';

type Kind = 'xgboost-json' | 'xgboost-ubj' | 'xgboost-binary' | 'lightgbm' | 'catboost';

/** A forest as text is read whole up to here. */
const TEXT_LIMIT = 64_000_000;

/** LightGBM closes its list of trees with this line; parameters follow. */
const LIGHTGBM_END = 'end of trees';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** UBJSON's object with the key `learner` or `version`: its length as a byte or as eight. */
const UBJ = /^\{(?:[iU]\x07|L\0{7}\x07)(?:learner|version)[[{]/; // eslint-disable-line no-control-regex

function kindOf(head: Uint8Array): Kind | null {
  const text = latin(head);
  if (/^\s*\{\s*"learner"\s*:\s*\{\s*"/.test(text)) return 'xgboost-json';
  if (/^\s*\{\s*"version"\s*:\s*\[[\d,\s]*\]\s*,\s*"learner"\s*:/.test(text)) return 'xgboost-json';
  if (UBJ.test(text)) return 'xgboost-ubj';
  if (text.startsWith('binf')) return 'xgboost-binary';
  if (/^tree\r?\nversion=v\d/.test(text)) return 'lightgbm';
  return text.startsWith('CBM1') ? 'catboost' : null;
}

async function wholeText({ source }: AnalyzerInput): Promise<string> {
  if (source.size > TEXT_LIMIT) throw new LimitError('text_size');
  return new TextDecoder().decode(await source.read(0, source.size));
}

async function readJson(input: AnalyzerInput, findings: Findings): Promise<void> {
  const { value } = jsonText(await wholeText(input), input.tick);
  for (const [key, text] of entriesOf(member(member(value, 'learner'), 'attributes'))) {
    const kind = typeof text === 'string' ? codeIn(text) : null;
    if (kind) findings.add('boost/code-text', 'suspicious', `code_text_${kind}`, [shown(key)]);
  }
}

async function read(input: AnalyzerInput, findings: Findings): Promise<void> {
  const kind = kindOf(input.head);
  if (kind === 'xgboost-json') return readJson(input, findings);
  if (kind === 'lightgbm') {
    const text = await wholeText(input);
    if (!text.includes(LIGHTGBM_END)) throw new Malformed(text.length, 'truncated');
  }
  if (kind === 'catboost') {
    const window = new Window(input.source);
    const length = await window.u32(4);
    if (8 + length > window.size) throw new Malformed(4, 'truncated');
  }
}

/** Boosted trees as XGBoost, LightGBM and CatBoost save them: numbers and names, no code (facts/SERIALIZATION §9 Others). */
export const boostFormat: Format = {
  id: 'boost',
  title: 'XGBoost and LightGBM',
  version: 2,
  texts: 'formats-data',
  names: [],
  matches: (head) => kindOf(head) !== null,
  analyze: (input) => guarded('boost', input, (findings) => read(input, findings)),
};
