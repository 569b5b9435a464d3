import { describe, expect, it } from 'vitest';
import { assess } from '../../../utils/report/assess';
import { reportJson } from '../../../utils/export/json';
import { FACT_NAMES } from '../../../utils/facts/facts';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { SHA256, treeIslands, entry } from '../../fixtures/model';

const t = ({ key, params }: { key: string; params: readonly string[] }) => `[${[key, ...params].join('|')}]`;
const files = [entry('model.bin'), entry('<img onerror=x>.pkl')];
const report = assess(filesPageFacts(treeIslands({ entries: files })), 'page', AT);
const json = reportJson(report, t);

describe('a report as JSON', () => {
  it('is plain: what is written can be read back the same', () => {
    expect(JSON.parse(JSON.stringify(json))).toStrictEqual(json);
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['subject', 'facts', 'verdicts', 'findings', 'coverage']),
    );
    expect(json.assessedAt).toBe('2026-06-01T00:00:00.000Z');
  });

  it('gives every fact by value, and null for what is not collected', () => {
    expect(Object.keys(json.facts)).toEqual(expect.arrayContaining([...FACT_NAMES]));
    expect(json.facts.files?.map(({ path, sha256 }) => [path, sha256])).toEqual([
      ['model.bin', SHA256],
      ['<img onerror=x>.pkl', SHA256],
    ]);
    expect(json.facts.filesComplete).toBe(true);
    const bare = reportJson(assess(modelPageFacts(), 'page', AT), t);
    expect(bare.facts.files).toBeNull();
    expect(bare.facts.filesComplete).toBeNull();
  });

  it('has verdicts with their reason in words and the rules that decided', () => {
    const rules = new Set(report.findings.map(({ rule }) => rule));
    for (const verdict of Object.values(json.verdicts)) {
      expect(verdict.reason).toMatch(/^\[.+\]$/);
      for (const rule of verdict.deciding) expect(rules).toContain(rule);
    }
    expect(json.verdicts.loadRisk).toHaveProperty('level', report.verdicts.loadRisk.level);
  });

  it('has findings in words', () => {
    expect(json.findings).toHaveLength(report.findings.length);
    expect(json.findings.length).toBeGreaterThan(0);
    for (const { message, change } of json.findings) {
      expect(message).toMatch(/^\[.+\]$/);
      expect(change === null || change.startsWith('[')).toBe(true);
    }
  });

  it('has a reason in words for every rule that does not apply', () => {
    const reasons = json.outcomes.flatMap((outcome) =>
      outcome.outcome === 'not-applicable' ? [outcome.reason] : [],
    );
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^\[.+\]$/);
  });
});
