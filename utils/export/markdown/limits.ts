import { message, type Translate } from '../../model/message';
import type { Report } from '../../report/report';
import type { G7Row } from '../g7';
import { code, name, prose, table } from './escape';
import type { Section } from './section';

const part = (id: string): string => id.replaceAll(/[^A-Za-z0-9_]/g, '_');

/** What nobody looked at, and why. */
export function coverageSection({ coverage }: Report, t: Translate): Section {
  const open = coverage.rows.filter(({ state }) => state !== 'collected');
  const lines = open.map(({ fact, reason, url }) => {
    const why = reason === null ? '' : `: ${name(t(message(`reason_${part(reason)}`)))}`;
    return `- ${name(t(message(`fact_${part(fact)}`)))}${why}${url === null ? '' : ` (${code(url)})`}`;
  });
  const count = name(t(message('export_coverage', coverage.collected, coverage.total)));
  const beyond = coverage.elsewhere.join(', ');
  return {
    title: 'export_title_coverage',
    lines: [
      count,
      ...(lines.length > 0 ? ['', ...lines] : []),
      ...(beyond === '' ? [] : ['', name(t(message('coverage_elsewhere', beyond)))]),
    ],
  };
}

/** The fifty minimum elements of the G7, and which of them this report fills. */
export function g7Section(rows: readonly G7Row[], t: Translate): Section {
  const say = (key: string): string => name(t(message(key)));
  const head = ['export_column_id', 'export_column_element', 'export_column_state', 'export_column_value'];
  return {
    title: 'export_title_g7',
    lines: [
      say('export_g7_source'),
      '',
      ...table(
        head.map(say),
        rows.map(({ id, name: element, state, value }) => [
          id,
          name(element),
          say(`export_g7_${state}`),
          value === '' ? '–' : prose(value),
        ]),
      ),
    ],
  };
}
