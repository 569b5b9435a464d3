import { UsageError } from '../exit';

/** How a model on a hub is named as an operand: `hf:OWNER/NAME[@REVISION]`; a file of such a name is `./hf:…`. */
export const HUB_PREFIX = 'hf:';
const STDIN = '-';

/** Things to read of one kind, in the order in which they were given. */
export type Group =
  | { readonly kind: 'local'; readonly paths: readonly string[] }
  | { readonly kind: 'stdin' | 'model' | 'url'; readonly name: string };

export interface Given {
  readonly operands: readonly string[];
  readonly urls: readonly string[];
  readonly offline: boolean;
}

/** What was given, in groups: addresses, then the operands. Throws `UsageError`. */
export function groupsOf({ operands, urls, offline }: Given): readonly Group[] {
  for (const url of urls)
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new UsageError(`--url ${url} is no address: write https://HOST/PATH`);
  const groups: Group[] = urls.map((name) => ({ kind: 'url', name }));
  for (const name of operands) {
    const last = groups.at(-1);
    if (name === STDIN) groups.push({ kind: 'stdin', name });
    else if (name.startsWith(HUB_PREFIX)) groups.push({ kind: 'model', name });
    else if (last?.kind === 'local') groups.splice(-1, 1, { kind: 'local', paths: [...last.paths, name] });
    else groups.push({ kind: 'local', paths: [name] });
  }
  if (groups.length === 0) throw new UsageError('nothing is named that could be read');
  const remote = groups.find(({ kind }) => kind === 'model' || kind === 'url');
  if (offline && remote !== undefined && 'name' in remote)
    throw new UsageError(`--offline: ${remote.name} takes requests to a server`);
  return groups;
}

/** All local paths among the groups. */
export const localPaths = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((group) => (group.kind === 'local' ? group.paths : []));
