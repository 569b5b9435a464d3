import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en/export.json';
import zh from '../../../assets/locales/zh_CN/export.json';
import { COMPONENT_STATES } from '../../../utils/model/component';
import { placeholders } from '../rules/placeholders';
import { ROOT, sourcesIn } from '../rules/sources';

const SOURCE = sourcesIn('utils/export')
  .map(({ path }) => readFileSync(join(ROOT, path), 'utf8'))
  .join('\n');
const counted = [...SOURCE.matchAll(/counted\('(export_[a-z_]+)'/g)].map(([, key]) => key ?? '');
const USED = new Set([
  ...[...SOURCE.matchAll(/'(export_\w+)'/g)]
    .map(([, key]) => key ?? '')
    .filter((key) => !counted.includes(key)),
  ...counted.flatMap((key) => [`${key}_one`, `${key}_many`]),
  ...['good', 'note', 'caution', 'serious', 'worst'].map((level) => `export_level_${level}`),
  ...COMPONENT_STATES.map((state) => `export_component_${state.replaceAll('-', '_')}`),
  ...['filled', 'claimed', 'absent'].map((state) => `export_g7_${state}`),
  ...['file', 'size', 'sha256', 'hub_scan', 'reading'].map((column) => `export_column_${column}`),
]);

describe('the texts of exports', () => {
  it('are exactly those that exports use', () => {
    expect(Object.keys(en).toSorted()).toEqual([...USED].toSorted());
  });

  it('stand in both languages under the same keys, in the same order, with the same substitutions', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    const chinese = new Map(Object.entries(zh));
    for (const [key, text] of Object.entries(en)) {
      expect([key, placeholders(chinese.get(key) ?? '')]).toEqual([key, placeholders(text)]);
      expect(chinese.get(key)?.trim()).toBeTruthy();
    }
  });
});
