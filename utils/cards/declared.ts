import type { BaseRelation } from '../model/card';
import type { Collected } from './collected';
import { NAME_LIMIT } from './limits';

type Metadata = Readonly<Record<string, unknown>>;

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );

const isObject = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The hub's words for how a model came of its base (`base_model_relation`). */
const RELATIONS: ReadonlyMap<unknown, BaseRelation> = new Map<unknown, BaseRelation>([
  ['finetune', 'finetune'],
  ['adapter', 'adapter'],
  ['merge', 'merge'],
  ['quantized', 'quantized'],
]);

/** Scores that were too many to be parsed (`MODEL_INDEX_LIMIT`). */
const MODEL_INDEX = /(?:^|\n)model-index:[\s\S]*\n\s+(?:- )?value:[ \t]*\S/;

/**
 * What the front matter declares: training data, bases, scores with what they were measured on, shown outputs. Each stands
 * with the line of its key.
 */
export function readDeclared(metadata: Metadata, yaml: string, firstLine: number, into: Collected): void {
  const lines = yaml.split('\n');
  const lineOf = (key: string) => {
    const index = lines.findIndex((line) => line.startsWith(`${key}:`));
    return firstLine + Math.max(index, 0);
  };
  const at = (key: string, words: readonly string[]) => ({
    text: `${key}: ${words.join(', ')}`,
    line: lineOf(key),
  });
  const datasets = strings(metadata['datasets']);
  for (let from = 0; from < datasets.length; from += NAME_LIMIT) {
    const names = datasets.slice(from, from + NAME_LIMIT);
    into.add(at('datasets', names), [{ topic: 'training-data', says: 'given', names }]);
  }
  const bases = strings(metadata['base_model']);
  const relation = RELATIONS.get(metadata['base_model_relation']) ?? 'unknown';
  into.addBases(
    at('base_model', bases),
    bases.map((name) => ({ name, url: null, relation })),
    'front-matter',
  );
  const results = list(metadata['model-index']).flatMap((model) =>
    isObject(model) ? list(model['results']) : [],
  );
  const sets = results.flatMap((result) =>
    isObject(result) && isObject(result['dataset'])
      ? strings(result['dataset']['name'] ?? result['dataset']['type'])
      : [],
  );
  const long = metadata['model-index'] === undefined && MODEL_INDEX.test(yaml);
  if (results.some(hasValue) || long)
    into.add(at('model-index', sets.slice(0, NAME_LIMIT)), [
      { topic: 'evaluation-results', says: 'given' },
      ...(sets.length > 0 || long ? [{ topic: 'evaluation-data', says: 'given', names: sets } as const] : []),
    ]);
  if (list(metadata['widget']).some((each) => isObject(each) && each['output'] !== undefined))
    into.add(at('widget', []), [{ topic: 'sample-outputs', says: 'given' }]);
}

const hasValue = (result: unknown): boolean =>
  isObject(result) &&
  list(result['metrics']).some(
    (metric) => isObject(metric) && metric['value'] !== undefined && metric['value'] !== null,
  );
