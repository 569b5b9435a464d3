import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NETWORK_CHOICES, READING_MODES } from '../../../components/options/options-model';
import { SCAN_SHAPES } from '../../../components/files/ScanGlyph';
import { keyPart } from '../../../components/kit/text';
import { AXES } from '../../../utils/model/finding';
import { FACT_NAMES } from '../../../utils/facts/facts';
import { FILE_CHANGES, WORD_CHANGES } from '../../../utils/model/history';
import { BYTES_COMPARED, FILE_VERDICTS } from '../../../utils/model/inspection';
import { FAILURES, NOT_COLLECTED } from '../../../utils/model/slot';
import { LOAD_RISK_LEVELS, PROVENANCE_LEVELS } from '../../../utils/model/verdict';
import { LADDER } from '../../../utils/rules/verdicts/openness';
import { LINEAGE_KEYS } from './lineage-keys';
import { OPENNESS_KEYS } from './openness-keys';
import { SIGNATURE_KEYS } from './signature-keys';
import { catalogue } from './translate';

const FOLDER = fileURLToPath(new URL('../../../components/', import.meta.url));
const SOURCE = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  .join('\n');

const EN = catalogue('en');
const ZH = catalogue('zh_CN');

/** Keys put together from a word of the model. */
const COMPOSED = [
  ...AXES.map((axis) => `axis_${axis}`),
  ...LOAD_RISK_LEVELS.map((level) => `load_risk_${level}`),
  ...PROVENANCE_LEVELS.map((level) => `provenance_${level}`),
  ...[0, 1, 2, 3, 4, 5].map((step) => `openness_tier_${step}`),
  ...['r', 'c', 'n', 'u', 'a'].map((suffix) => `openness_suffix_${suffix}`),
  ...['rights', 'access', 'base', ...LADDER.flatMap(({ needs }) => needs)].map(
    (need) => `requirement_${need}`,
  ),
  ...['declared', 'observed', 'inferred'].flatMap((word) => [`grounding_${word}`, `grounding_${word}_help`]),
  ...['page', 'api', 'file', 'shipped'].map((kind) => `source_${kind}`),
  ...FACT_NAMES.map((fact) => `fact_${fact}`),
  ...[...NOT_COLLECTED, ...FAILURES].map((reason) => `reason_${reason}`),
  ...['organisation', 'user', 'unknown'].map((kind) => `publisher_${kind}`),
  ...['adapter', 'merge', 'quantized', 'finetune', 'unknown'].map((word) => `relation_${word}`),
  ...Object.keys(SCAN_SHAPES).map((status) => `scan_${status}`),
  ...READING_MODES.flatMap((mode) => [`reading_${mode}`, `reading_${mode}_help`]),
  ...FILE_VERDICTS.map((verdict) => `inspection_${verdict}`),
  ...BYTES_COMPARED.map((word) => `bytes_${word}`),
  ...['allowed', 'unlisted', 'dangerous'].map((grade) => `grade_${grade}`),
  ...['name', 'grade', 'call', 'offset'].map((column) => `reading_import_${column}`),
  ...NETWORK_CHOICES.flatMap((choice) => [`network_${choice}`, `network_${choice}_help`]),
  ...['visit', 'pinned', 'renamed'].map((basis) => `history_since_${basis}`),
  ...[...FILE_CHANGES, ...WORD_CHANGES].map((kind) => `history_change_${kind}`),
  ...['no', 'automatic', 'manual'].map((gate) => `history_gate_${gate}`),
  ...OPENNESS_KEYS,
  ...LINEAGE_KEYS,
  ...SIGNATURE_KEYS,
].map(keyPart);

const counted = [...SOURCE.matchAll(/counted\('([a-z_]+)'/g)].map((match) => match[1] ?? '');
const literal = [...SOURCE.matchAll(/'([a-z]+(?:_[A-Za-z0-9]+)+)'/g)].map((match) => match[1] ?? '');
const USED = new Set([
  ...COMPOSED,
  ...literal.filter((key) => !counted.includes(key)),
  ...counted.flatMap((key) => [`${key}_one`, `${key}_many`]),
  'ruleset', // the one key of a single word
  'extension_description', // of the manifest
  'toolbar_title',
]);

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted();

describe('the texts of the views', () => {
  it('are exactly those that the views use', () => {
    expect(Object.keys(EN).toSorted()).toEqual([...USED].toSorted());
  });

  it('stand in both languages under the same keys, in the same order', () => {
    expect(Object.keys(ZH)).toEqual(Object.keys(EN));
  });

  it.each(Object.keys(EN))('%s takes the same substitutions in both languages', (key) => {
    expect(EN[key]?.trim()).toBeTruthy();
    expect(ZH[key]?.trim()).toBeTruthy();
    expect(placeholders(ZH[key] ?? '')).toEqual(placeholders(EN[key] ?? ''));
    expect(key).toMatch(/^\w+$/);
  });
});
