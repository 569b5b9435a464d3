import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../utils/report/assess';
import type { Facts } from '../../utils/facts/facts';
import type { Finding } from '../../utils/model/finding';
import type { Report } from '../../utils/report/report';
import { CLASSES, isAtLeast, type Telling } from '../fixtures/incidents/classes';
import { SEEN_AT } from '../fixtures/incidents/draft';
import { SIGNALS } from '../fixtures/incidents/signals';
import { BENIGN, subjectWith } from '../fixtures/incidents/subjects';
import { ROOT } from '../unit/rules/sources';
import { raw, rawList } from './expected';
import { describeWithShared } from './shared';

/** Of the incidents that can be seen on a model's page at all, so many must be told. */
const TOLD_AT_LEAST = 0.8;
/** A case that is in the table because nothing of it shows on a page. */
const CONTROL = 'NONE';

const report = (facts: Facts): Report => assess(facts, 'hub', SEEN_AT);

/** The rules that tell an incident of this class as they should. */
function told(attackClass: string, { findings }: Report): readonly string[] {
  const tellings = CLASSES[attackClass] ?? [];
  const fits = (finding: Finding) => (telling: Telling) =>
    telling.rules.includes(finding.rule) &&
    isAtLeast(finding.level, telling.level) &&
    (telling.weighs === undefined ||
      (finding.weight?.axis === 'load-risk' && finding.weight.level === telling.weighs));
  const rules = findings.filter((finding) => tellings.some(fits(finding))).map(({ rule }) => rule);
  return [...new Set(rules)];
}

/** What speaks against a model, by any rule. */
const charges = ({ findings, verdicts }: Report): readonly string[] => [
  ...findings.filter(({ level }) => isAtLeast(level, 'serious')).map(({ rule }) => rule),
  ...(verdicts.provenance.level === 'contradicted' ? ['contradicted'] : []),
  ...(verdicts.loadRisk.level === 'dangerous' ? ['dangerous'] : []),
];

/** The rows of docs/incidents.md: id, class, the rules that tell it (or none), and why not. */
const ROWS = new Map(
  [...readFileSync(join(ROOT, 'docs/incidents.md'), 'utf8').matchAll(/^\| (I\d+) (.*)\|$/gm)].map(
    ([, id = '', rest = '']) => [
      id,
      rest
        .split('|')
        .slice(1)
        .map((cell) => cell.trim()),
    ],
  ),
);

describe('benign controls', () => {
  it.each(BENIGN)('%s: nothing is said against it', (_what, facts) => {
    expect(charges(report(facts))).toEqual([]);
  });
});

describeWithShared('incidents', 'data', (folder) => {
  const table = raw(JSON.parse(readFileSync(join(folder, 'incidents.json'), 'utf8')));
  const incidents = rawList(table.incidents).map((item) => {
    const { id, attackClass, signals } = raw(item);
    return { id: String(id), attackClass: String(attackClass), signals: rawList(signals).map(String) };
  });
  const shows = incidents.filter(({ signals }) => !signals.includes(CONTROL));

  it('every word of the vocabulary is mapped, or it is said why not', () => {
    expect(Object.keys(raw(table.vocabulary)).filter((signal) => !(signal in SIGNALS))).toEqual([]);
  });

  it.each(shows)('$id ($attackClass) is told as docs/incidents.md says', ({ id, attackClass, signals }) => {
    const rules = told(attackClass, report(subjectWith(signals)));
    const [, class_, listed = '', why = ''] = ROWS.get(id) ?? [];
    expect(class_).toBe(attackClass);
    expect([...listed.matchAll(/`([^`]+)`/g)].map(([, rule]) => rule).toSorted()).toEqual(rules.toSorted());
    if (rules.length === 0) expect(why.length).toBeGreaterThan(10);
  });

  it.each(incidents.filter(({ signals }) => signals.includes(CONTROL)))(
    '$id, of which nothing shows: nothing is said',
    ({ signals }) => expect(charges(report(subjectWith(signals)))).toEqual([]),
  );

  it('enough of them are told', () => {
    const found = shows.filter(
      ({ attackClass, signals }) => told(attackClass, report(subjectWith(signals))).length > 0,
    );
    const missed = shows.filter((incident) => !found.includes(incident)).map(({ id }) => id);
    console.log(`incidents told: ${found.length} of ${shows.length}; not: ${missed.join(', ')}`);
    expect(found.length / shows.length).toBeGreaterThanOrEqual(TOLD_AT_LEAST);
  });
});
