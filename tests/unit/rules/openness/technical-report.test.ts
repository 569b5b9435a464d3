import { technicalReport } from '../../../../utils/rules/openness/technical-report';
import { cardSaying } from '../card';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'pointed' | 'not-found') =>
  ({ axis: 'openness', requirement: 'paper', status }) as const;

describeRule(technicalReport, [
  [
    'given',
    { cardReading: cardSaying(['technical-report', 'given', 'our report']) },
    [{ key: 'openness_technical_report_given', weight: weight('met') }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['technical-report', 'named', 'a report is to come']) },
    [{ key: 'openness_technical_report_named', weight: weight('pointed') }],
  ],
  [
    'none',
    { cardReading: cardSaying() },
    [{ key: 'openness_technical_report_none', weight: weight('not-found') }],
  ],
  [
    'hostile',
    { cardReading: cardSaying(['technical-report', 'given', HOSTILE]) },
    [{ key: 'openness_technical_report_given' }],
  ],
]);
