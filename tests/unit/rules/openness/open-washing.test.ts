import type { CardReading, CardStatement } from '../../../../utils/facts/card';
import { openWashing } from '../../../../utils/rules/openness/open-washing';
import { base } from '../chain';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const license = (...ids: readonly string[]) => ({ ids, name: null, link: null, file: null });
const statement = (
  topic: CardStatement['topic'],
  says: CardStatement['says'],
  seen: string,
  line: number,
): CardStatement => ({ topic, says, seen, line, url: null, names: [] });
const card = (...statements: readonly CardStatement[]): CardReading => ({
  size: 1,
  whole: true,
  frontMatter: 'read',
  prose: 1,
  bases: [],
  sections: [],
  links: [],
  statements,
});
const claim = statement('open-claim', 'given', 'a fully open model', 4);

describeRule(openWashing, [
  [
    'open in words, restricted by licence',
    { license: license('llama3.1'), cardReading: card(claim) },
    [
      {
        key: 'openness_open_washing_license',
        level: 'caution',
        grounding: 'declared',
        weight: null,
        params: ['a fully open model', '4', 'Llama 3.1 Community License'],
      },
    ],
  ],
  [
    'open in words, under no licence',
    { license: { ids: [], name: null, link: null, file: null }, cardReading: card(claim) },
    [{ key: 'openness_open_washing_license_none', params: ['a fully open model', '4'] }],
  ],
  [
    'open in words, restricted by the base',
    { license: license('mit'), cardReading: card(claim), chain: [base('a/b', ['gemma'])] },
    [{ key: 'openness_open_washing_base' }],
  ],
  [
    'open in words, data withheld',
    {
      license: license('mit'),
      cardReading: card(statement('training-data', 'withheld', 'proprietary data', 9), claim),
    },
    [{ key: 'openness_open_washing_withheld', params: ['a fully open model', '4', 'proprietary data', '9'] }],
  ],
  [
    'not contradicted',
    { license: license('mit'), cardReading: card(claim) },
    [{ key: 'openness_open_washing_uncontradicted', level: 'note' }],
  ],
  [
    'hostile',
    { license: license(HOSTILE), cardReading: card(statement('open-claim', 'named', HOSTILE, 1)) },
    [{ key: 'openness_open_washing_license_none' }],
  ],
  [
    'open in words, with a limit in other words',
    {
      license: license('apache-2.0'),
      cardReading: card(claim, {
        ...statement('restriction', 'given', 'apply for commercial use', 9),
        names: ['contact-for-commercial'],
      }),
    },
    [
      {
        key: 'openness_open_washing_limited',
        params: ['a fully open model', '4', 'apply for commercial use', '9'],
      },
    ],
  ],
  [
    'says that it is not open',
    {
      license: license('gemma'),
      cardReading: card(statement('open-claim', 'withheld', 'not open source', 2)),
    },
    'not-applicable',
  ],
  ['no claim', { license: license('gemma'), cardReading: card() }, 'not-applicable'],
]);
