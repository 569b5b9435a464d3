import { supportingTools } from '../../../../utils/rules/openness/supporting-tools';
import { cardSaying } from '../card';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

describeRule(supportingTools, [
  [
    'given',
    { cardReading: cardSaying(['supporting-tools', 'given', 'x']) },
    [{ key: 'openness_supporting_tools_given', params: ['x'] }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['supporting-tools', 'named', 'x']) },
    [{ key: 'openness_supporting_tools_named' }],
  ],
  [
    'withheld',
    { cardReading: cardSaying(['supporting-tools', 'withheld', 'x']) },
    [{ key: 'openness_supporting_tools_withheld' }],
  ],
  ['nothing', { cardReading: cardSaying() }, [{ key: 'openness_supporting_tools_none', params: [] }]],
  [
    'hostile',
    { cardReading: cardSaying(['supporting-tools', 'given', HOSTILE]) },
    [{ key: 'openness_supporting_tools_given' }],
  ],
]);
