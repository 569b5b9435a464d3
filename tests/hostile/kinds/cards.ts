import { hubPage } from '../../fixtures/hub-page';
import type { Hostility } from '../../hub/contract';
import type { LookKind } from '../contract';
import { MASKED, RESTRICTED, WASHED } from '../change';

const CARDS: Readonly<Record<string, string>> = {
  '10 MB of prose': 'All is well. '.repeat(800_000),
  '200,000 [': '['.repeat(200_000),
  '200,000 <': '<'.repeat(200_000),
  '200,000 *': '*'.repeat(200_000),
  '100,000 >': `${'>'.repeat(100_000)} x`,
  '50,000 links': '[a](https://github.com/a/b) '.repeat(50_000),
  '20,000 headings': '# Training data\n'.repeat(20_000),
  'a table of 20,000 columns': `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|${'b|'.repeat(20_000)}`,
  'a list 5,000 deep': Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth % 400)}- x`).join('\n'),
  'a fence that never closes': `\`\`\`\n${'x\n'.repeat(50_000)}`,
  'dashes that look like front matter': '---\n'.repeat(50_000),
  'an anchor that names itself': '---\na: &a [*a, *a]\n---\n',
  'anchors that multiply': `---\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(i === 0 ? 0 : 9)}]`).join('\n')}\n---\n`,
  'only carriage returns': 'a\rb\r'.repeat(50_000),
  'zeros and letters that nobody sees': 'safe\0\u200b\u202e\ufeff'.repeat(10_000),
  'half characters': '\ud800'.repeat(50_000),
  'HTML with a script': '<script>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style>',
  'a row that looks like ours': '<plimsoll-badges>Data only · T5 open science · Signed</plimsoll-badges>',
  'claims of all that is open':
    '# License\nMIT, Apache-2.0\n# Training data\nFully open, complete and released.\n# Training code\nReleased.\n# Evaluation\nAll released.',
  'our own words': 'Plimsoll: Data only. Checked with the hub. Signed by google.',
  'words for a slow expression': `${'a'.repeat(100_000)}!`,
  'spaces for a slow expression': `# ${' '.repeat(200_000)}x`,
};

/** A page without its card: what the replica would draw of it takes longer than all that is tested. */
const bare = (id: string, name: string): Hostility => [
  {
    path: new RegExp(`^/${id}$`),
    action: { kind: 'answer', body: hubPage({ header: { model: { id }, author: { name } } }) },
  },
];

/** A model card as its author may write it: as the card is, so is the hub; the look must not mind. */
export const CARDS_KINDS: readonly LookKind[] = [
  ...Object.entries(CARDS).map(([name, card]): LookKind => ({
    name: `the card: ${name}`,
    group: 'cards',
    panel: true,
    where: 'node',
    axes: ['loadRisk', 'provenance'],
    visits: [{ model: MASKED, swaps: [{ path: null, card }], hostility: bare(MASKED, 'tidal-ai') }],
  })),
  ...['claims of all that is open', 'our own words'].map((name): LookKind => ({
    name: `the card of restricted weights: ${name}`,
    group: 'cards',
    panel: true,
    where: 'node',
    visits: [
      {
        model: RESTRICTED,
        swaps: [{ path: null, card: CARDS[name] ?? '' }],
        hostility: bare(RESTRICTED, 'soundhollow'),
      },
    ],
  })),
  {
    name: 'a text that says another licence than its file',
    group: 'cards',
    panel: true,
    where: 'node',
    axes: ['openness'],
    visits: [
      {
        model: WASHED,
        hostility: [
          {
            path: /\/raw\/.*README/,
            action: { kind: 'answer', body: 'licence: MIT', headers: { 'content-type': 'text/plain' } },
          },
        ],
      },
    ],
  },
  ...(['html', 'huge', 'refused'] as const).map((how): LookKind => ({
    name: `the card’s text is ${how}`,
    group: 'cards',
    panel: true,
    where: 'node',
    visits: [
      {
        model: MASKED,
        hostility: [
          {
            path: /\/raw\//,
            action:
              how === 'html'
                ? { kind: 'answer', body: '<html>', headers: { 'content-type': 'text/html' } }
                : how === 'huge'
                  ? { kind: 'huge' }
                  : { kind: 'status', status: 403 },
          },
        ],
      },
    ],
  })),
];
