import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itWithShared } from '../../conformance/shared';
import { g7Rows, type G7State } from '../../../utils/export/g7';
import { G7_CLUSTERS, G7_ELEMENTS } from '../../../utils/export/g7/elements';
import { jsonExport } from '../../../utils/export/json';
import { assess } from '../../../utils/report/assess';
import { type Facts, FACT_NAMES } from '../../../utils/facts/facts';
import { notCollected } from '../../../utils/model/slot';
import { sharedFolder } from '../../conformance/shared';
import { modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { ROOT } from '../rules/sources';
import { OPTIONS } from './options';
import { richReport } from './rich';

const FORMAT = { name: 'CycloneDX', version: '1.6' };
const rows = g7Rows(richReport(), OPTIONS, FORMAT);
const vocabulary = join(sharedFolder() ?? '', 'data/schemas/g7ai.ttl');

describe('the minimum elements of the G7', () => {
  it('are fifty in seven clusters', () => {
    expect(G7_CLUSTERS.map(({ id, elements }) => `${id} ${elements.length}`)).toEqual([
      'MD 10',
      'SLP 9',
      'MDL 13',
      'DP 10',
      'INF 2',
      'SP 4',
      'KPI 2',
    ]);
    expect(new Set(G7_ELEMENTS.map(({ id }) => id)).size).toBe(50);
  });

  itWithShared(existsSync(vocabulary), 'have the ids and names of the vocabulary', () => {
    const pattern =
      /skos:prefLabel "([^"]+)"@en ;(?:\s+skos:altLabel[^;]*;)?\s+skos:notation "G7AI-([A-Z]+-\d+)"/g;
    const listed = [...readFileSync(vocabulary, 'utf8').matchAll(pattern)].map(([, name, id]) => ({
      id,
      name,
    }));
    expect(listed).toHaveLength(50);
    expect(G7_ELEMENTS.map(({ id, name }) => ({ id, name }))).toEqual(listed);
  });

  it('stand in docs/exports.md as a report on a well-documented model fills them', () => {
    const text = readFileSync(join(ROOT, 'docs/exports.md'), 'utf8');
    const table = [...text.matchAll(/^\| ([A-Z]+-\d\d) +\| (.+?) +\| (\w+) +\|/gm)];
    expect(table.map(([, id, name, state]) => ({ id, name, state }))).toEqual(
      rows.map(({ id, name, state }) => ({ id, name, state })),
    );
  });

  it('are all in the JSON export', () => {
    expect(jsonExport(richReport(), OPTIONS)).toMatchObject({
      g7: rows.map(({ id, name, cluster, state }) => ({ id, name, cluster, state })),
    });
  });

  it('tell of the format they stand in, and are empty exactly when absent', () => {
    expect(rows.find(({ id }) => id === 'MD-03')?.value).toBe('CycloneDX');
    expect(rows.find(({ id }) => id === 'MD-04')?.value).toBe('1.6');
    for (const { id, state, value } of rows) expect([id, value === '']).toEqual([id, state === 'absent']);
  });

  const stateOf = (id: string, change: Partial<Facts>): G7State | undefined =>
    g7Rows(richReport(change), OPTIONS, FORMAT).find((row) => row.id === id)?.state;
  const none = notCollected('not-on-this-page');

  it.each([
    ['MDL-05', 'publisher'],
    ['MDL-07', 'files'],
    ['MDL-08', 'files'],
    ['MDL-09', 'architecture'],
    ['MDL-10', 'tags'],
    ['MDL-12', 'license'],
    ['DP-07', 'linkedDatasets'],
    ['DP-10', 'linkedDatasets'],
  ] as const)('%s is absent when %s was not collected', (id, fact) => {
    expect(stateOf(id, {})).not.toBe('absent');
    expect(stateOf(id, { [fact]: none })).toBe('absent');
  });

  it('of a model of which nothing is known are its name, its id and the document’s own', () => {
    const facts = { ...modelPageFacts(), ...Object.fromEntries(FACT_NAMES.map((fact) => [fact, none])) };
    const filled = g7Rows(assess(facts, 'page', AT), OPTIONS, FORMAT).filter(
      ({ state }) => state !== 'absent',
    );
    expect(filled.map(({ id }) => id)).toEqual([
      'MD-01',
      'MD-02',
      'MD-03',
      'MD-04',
      'MD-06',
      'MD-07',
      'MD-08',
      'MD-09',
      'MDL-01',
      'MDL-02',
    ]);
  });
});
