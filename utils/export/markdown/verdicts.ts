import { COMPONENT_STATES, COMPONENTS, type ComponentReading } from '../../model/component';
import type { Finding } from '../../model/finding';
import { AXES } from '../../model/axis';
import { message, type Translate } from '../../model/message';
import type { Report } from '../../report/report';
import { verdictWord } from '../words';
import { code, name, prose, table } from './escape';
import type { Section } from './section';

/** Evidence shown of one finding; the JSON export has it all. */
const MOST_EVIDENCE = 3;

const axisWord = (axis: string): string => `axis_${axis.replaceAll('-', '_')}`;

/** The three verdicts with their reasons. */
export function verdictSection({ verdicts }: Report, t: Translate): Section {
  const say = (key: string): string => name(t(message(key)));
  const rows = [verdicts.openness, verdicts.loadRisk, verdicts.provenance].map((verdict) => [
    say(axisWord(verdict.axis)),
    `**${name(t(verdictWord(verdict)))}**`,
    prose(t(verdict.reason)),
  ]);
  return {
    title: 'export_title_verdicts',
    lines: table(
      [say('export_column_axis'), say('export_column_verdict'), say('export_column_reason')],
      rows,
    ),
  };
}

/** Every finding, axis by axis, with its grounds. */
export function findingSection({ findings }: Report, t: Translate): Section {
  const lines = AXES.flatMap((axis) => {
    const own = findings.filter((finding) => finding.axis === axis);
    if (own.length === 0) return [];
    return [
      `### ${name(t(message(axisWord(axis))))}`,
      '',
      ...own.flatMap((finding) => findingLines(finding, t)),
      '',
    ];
  });
  return { title: 'export_title_findings', lines: lines.slice(0, -1) };
}

const findingLines = (
  { level, grounding, message: said, evidence, change }: Finding,
  t: Translate,
): readonly string[] => {
  const say = (key: string): string => name(t(message(key)));
  return [
    `- **${say(`export_level_${level}`)}** (${say(`grounding_${grounding}`)}): ${prose(t(said))}`,
    ...evidence
      .slice(0, MOST_EVIDENCE)
      .map(({ file, source, seen }) => `  - ${code(file ?? (source.path || source.url))}: ${prose(seen)}`),
    ...(change === null ? [] : [`  - ${prose(t(change))}`]),
  ];
};

/** The components of openness that findings speak of; of several readings of one, the surest to be there. */
export function componentSection({ findings }: Report, t: Translate): Section {
  const say = (key: string): string => name(t(message(key)));
  const rows = COMPONENTS.flatMap(({ id }) => {
    const readings = findings.flatMap(({ component }) => (component?.id === id ? [component] : []));
    const [best] = readings.toSorted((a, b) => rank(a) - rank(b));
    if (best === undefined) return [];
    const state = say(`export_component_${best.state.replaceAll('-', '_')}`);
    return [[code(id), state, best.grade, best.license === null ? '–' : prose(best.license)]];
  });
  const head = [
    'export_column_component',
    'export_column_state',
    'export_column_grade',
    'export_column_license',
  ];
  return { title: 'export_title_components', lines: table(head.map(say), rows) };
}

const rank = ({ state }: ComponentReading): number => COMPONENT_STATES.indexOf(state);
