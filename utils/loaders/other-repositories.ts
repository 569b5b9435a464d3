import { valueOf } from '../model/slot';
import { defaultLoad, type Loading } from './default-load';

/** A repository or an address that a load fetches from beside this one, and the file that names it. */
export interface OtherRepository {
  readonly name: string;
  readonly from: string;
}

/** `owner/name--module.Class` in `auto_map`: the class comes from another repository. */
const ELSEWHERE = '--';

/**
 * What a load fetches from elsewhere, each name once (facts/LOADERS §4b): other repositories and addresses that the
 * repository's files name, and those of `auto_map`. Nothing of them was checked.
 */
export function otherRepositories(of: Loading): readonly OtherRepository[] {
  const named = defaultLoad(of).named.filter(({ kind }) => kind === 'repository' || kind === 'address');
  const mapped = ((of.customCode && valueOf(of.customCode))?.autoMap ?? []).flatMap(({ reference }) => {
    const at = reference.indexOf(ELSEWHERE);
    return at > 0 ? [{ name: reference.slice(0, at), from: 'config.json' }] : [];
  });
  const own = of.subject?.id;
  const first = new Map<string, OtherRepository>();
  for (const { name, from } of [...named, ...mapped])
    if (name !== own && !first.has(name)) first.set(name, { name, from });
  return [...first.values()];
}
