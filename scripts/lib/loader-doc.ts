import type { Deserialised, Loader, LoaderRisk, LoadStep } from '../../utils/loaders/loader';

const RISKS: Readonly<Record<LoaderRisk, string>> = {
  data: 'data, or guarded by the library itself',
  gated: 'code of the repository runs where the caller sets a flag',
  'implicit-trust': 'code that the configuration names runs with no flag',
  'config-code': 'the configuration is code: what it names is imported or called',
  'pickle-always': 'a pickle for the full unpickler, always',
  'pickle-usual': 'a pickle for the full unpickler, usually',
  'torch-default': '`torch.load` as it comes: the full unpickler below torch 2.6',
  'code-package': 'the repository is a package of code',
  graph: 'a graph that its runtime executes',
  native: 'a program for its runtime',
};

const WAYS: Readonly<Record<Deserialised, string>> = {
  safetensors: 'safetensors',
  native: 'by a native reader',
  'weights-only': 'by torch’s restricted unpickler',
  'torch-default': 'by `torch.load` as it comes',
  unpickled: 'unpickled',
  skops: 'by skops',
  keras: 'by Keras',
  graph: 'as a graph',
  archive: 'unpacked',
  package: 'installed',
  program: 'run as a program',
  'code-config': 'as configuration that is code',
  python: 'imported',
  naming: 'as configuration that may name other files',
  settings: 'as settings',
};

const INTRO = `# What a usual load opens

Made by \`scripts/make-loaders.ts\` from \`utils/loaders\`; sources and reasons in [facts](facts/LOADERS.md) §§1, 3 and 4.
Names are patterns, of a file in the library’s folders or of a whole path; of a group parted by “else” the first that is
there is opened. Files that other files name are opened besides, whatever their endings.
`;

/** docs/loaders.md, before it is laid out: each library with its class of risk and what its usual load opens. */
export const loaderDoc = (loaders: readonly Loader[]): string =>
  [
    INTRO,
    '## Classes\n',
    ...Object.entries(RISKS).map(([risk, words]) => `- **${risk}**: ${words}`),
    '\n## Libraries\n',
    ...loaders.map(entry),
    '',
  ].join('\n');

function entry({ library, aliases, risk, folders, picks, also }: Loader): string {
  const names = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
  const parts = [
    ...picks.map((pick) => pick.map(stepWords).join(', else ')),
    ...also.map(
      ({ as, path, behind }) => `${WAYS[as]}${behind ? `, behind \`${behind}\`` : ''}: ${pattern(path)}`,
    ),
  ];
  return `- **${library}**${names}, ${risk}${where(folders)}\n${parts.map((part) => `  - ${part}`).join('\n')}`;
}

/** A step's way is said where it changes. */
const stepWords = ({ as, take }: LoadStep, at: number, pick: readonly LoadStep[]): string =>
  pick[at - 1]?.as === as ? pattern(take) : `${WAYS[as]}: ${pattern(take)}`;

const where = ({ source }: RegExp): string =>
  source === '^$' ? '' : source === '^' ? ', in any folder' : `, in folders \`${plain(source)}\``;

const pattern = ({ source }: RegExp): string => `\`${plain(source)}\``;

/** A pattern as one reads it: dots and slashes as they are, no anchors around it. */
const plain = (source: string): string =>
  source
    .replaceAll(String.raw`\.`, '.')
    .replaceAll(String.raw`\/`, '/')
    .replaceAll('(?:', '(')
    .replaceAll(/^\^|\$$/g, '');
