import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { loaderDoc } from '../../../scripts/lib/loader-doc';
import LIBRARIES from '../../../utils/loaders/libraries.json';
import { libraryName } from '../../../utils/loaders/library-name';
import { isDecisive } from '../../../utils/loaders/loader';
import { LOADERS, loaderOf } from '../../../utils/loaders/table';
import { describeWithShared } from '../../conformance/shared';
import { ROOT } from '../rules/sources';

const names = LOADERS.flatMap(({ library, aliases }) => [library, ...aliases]);

describe('the table of loaders', () => {
  it('has each library of the source once, and no other', () => {
    expect(LOADERS.map(({ library }) => library).toSorted()).toEqual(
      LIBRARIES.map(({ library }) => library).toSorted(),
    );
  });

  it('gives a name to one loader alone, as it is looked up', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => libraryName(name) !== name)).toEqual([]);
    expect(loaderOf(' Open_CLIP ')?.library).toBe('open-clip');
    expect(loaderOf('nothing-such')).toBeNull();
    expect(loaderOf(null)).toBeNull();
  });

  test.each(LOADERS.map((loader) => [loader.library, loader] as const))(
    '%s decides by something',
    (_, loader) => {
      const ways = [...loader.picks.flat(), ...loader.also];
      expect(
        ways.some((way) => isDecisive({ as: way.as, behind: 'behind' in way ? way.behind : null })),
      ).toBe(true);
    },
  );

  it('has configurations that are code where the library runs what they name', () => {
    const code = ({ picks, also }: (typeof LOADERS)[number]) =>
      [...picks.flat(), ...also].some(({ as }) => as === 'code-config');
    const without = LOADERS.filter(
      (loader) => (loader.risk === 'config-code' || loader.risk === 'implicit-trust') && !code(loader),
    );
    expect(without.map(({ library }) => library)).toEqual([]);
  });

  it('is what docs/loaders.md says', async () => {
    const path = join(ROOT, 'docs/loaders.md');
    const options = { ...(await resolveConfig(path)), parser: 'markdown' as const };
    expect(readFileSync(path, 'utf8')).toBe(await format(loaderDoc(LOADERS), options));
  });
});

describeWithShared('the source table', 'data/loaders.json', (path) => {
  // The project's own data.
  const source = JSON.parse(readFileSync(path, 'utf8')) as readonly {
    readonly library: string;
    readonly aliases: readonly string[];
    readonly risk_class: string;
  }[];

  it.each(source.map((row) => [row.library, row] as const))('%s is known by all its names', (_, row) => {
    const wanted = libraryName(row.library);
    for (const name of [row.library, ...row.aliases])
      expect([name, loaderOf(name)?.library, loaderOf(name)?.risk]).toEqual([name, wanted, row.risk_class]);
  });
});
