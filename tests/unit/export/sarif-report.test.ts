import { describe, expect, it } from 'vitest';
import { sarifReport } from '../../../utils/export/sarif-report';
import { OPTIONS } from './options';
import { at, listAt, replicaOnce, written } from './replica';

const replica = replicaOnce();
const LEVELS = ['error', 'warning', 'note', 'none'];

describe('findings as SARIF 2.1.0', () => {
  it('has one result a finding, each of a listed rule, with words and a level', () => {
    for (const { report } of replica.all) {
      const run = at(written(sarifReport(report, OPTIONS)), 'runs', 0);
      const rules = listAt(run, 'tool', 'driver', 'rules').map((rule) => at(rule, 'id'));
      expect(new Set(rules).size).toBe(rules.length);
      const results = listAt(run, 'results');
      expect(results.map((result) => at(result, 'ruleId'))).toEqual(report.findings.map(({ rule }) => rule));
      for (const result of results) {
        expect(rules[Number(at(result, 'ruleIndex'))]).toBe(at(result, 'ruleId'));
        expect(LEVELS).toContain(at(result, 'level'));
        expect(at(result, 'message', 'text')).toMatch(/\S/);
        // §3.27.9: only a failure has a level other than none.
        expect(at(result, 'kind') === 'fail').toBe(at(result, 'level') !== 'none');
        for (const place of listAt(result, 'locations')) {
          const uri = at(place, 'physicalLocation', 'artifactLocation', 'uri');
          expect(URL.canParse(String(uri))).toBe(true);
        }
      }
    }
  });

  it('names the file on the hub, at the commit', () => {
    const report = replica.of('emoji-lab/names-that-bite');
    const text = JSON.stringify(sarifReport(report, OPTIONS));
    const file = encodeURIComponent('<img src=x onerror=alert(1)>.safetensors');
    expect(text).toContain(
      `https://huggingface.co/emoji-lab/names-that-bite/blob/${report.subject.revision}/${file}`,
    );
    expect(at(sarifReport(report, OPTIONS), 'runs', 0, 'versionControlProvenance', 0, 'revisionId')).toBe(
      report.subject.revision,
    );
  });

  it('tells what nobody looked at, and why', () => {
    for (const { report } of replica.all) {
      const notes = listAt(
        sarifReport(report, OPTIONS),
        'runs',
        0,
        'invocations',
        0,
        'toolExecutionNotifications',
      );
      const open = report.coverage.rows.filter(({ state }) => state !== 'collected');
      expect(notes).toHaveLength(open.length);
      open.forEach(({ fact }, index) => expect(at(notes[index], 'message', 'text')).toContain(fact));
    }
  });
});
