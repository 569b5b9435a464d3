import { closure, dependenciesOf, type LockFile, type LockedPackage } from './lock-file';

/** Tools of which the bundler, or a script that makes tables, puts a part into the extension. */
const PARTLY_SHIPPED: Readonly<Record<string, string>> = {
  wxt: 'the frame around each entry point',
  '@wxt-dev/browser': "the door to the browser's extension API",
  '@wxt-dev/storage': 'what wxt/utils/storage is',
  superlock: 'a part of @wxt-dev/storage',
  unhomoglyph: 'utils/names/confusables.ts is made from its table',
};

/** The programs that turn the sources into the extension. */
const BUILD_TOOLS = new Set(['wxt', 'vite']);

/** Every package of which a part is, or may be, in the zips: all production dependencies and the tools above. */
export function shippedPackages(lock: LockFile): readonly LockedPackage[] {
  const production = new Set(closure(lock, dependenciesOf(lock, lock.root)));
  return lock.packages.filter(
    (each) => production.has(each) || (isTopLevel(each) && Object.hasOwn(PARTLY_SHIPPED, each.name)),
  );
}

/** The build tools and everything below them, without what is shipped. */
export function buildPackages(lock: LockFile): readonly LockedPackage[] {
  const shipped = new Set(shippedPackages(lock));
  const tools = lock.packages.filter((each) => isTopLevel(each) && BUILD_TOOLS.has(each.name));
  return closure(lock, tools).filter((each) => !shipped.has(each));
}

const isTopLevel = ({ path, name }: LockedPackage): boolean => path === `node_modules/${name}`;

/** `/x/node_modules/a/node_modules/@b/c/index.js?y` → `node_modules/a/node_modules/@b/c`; null for our own modules. */
export function packagePath(moduleId: string): string | null {
  const [, path] = /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(moduleId) ?? [];
  return path ?? null;
}

/** What a bundler plugin is handed of each chunk. */
type Bundle = Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>;

/** A bundler plugin that fails the build when it bundles a package that the notices do not name. */
export function onlyShipped(lock: () => LockFile) {
  return {
    name: 'plimsoll:only-shipped',
    generateBundle(_options: unknown, bundle: Bundle): void {
      const shipped = new Set(shippedPackages(lock()).map(({ path }) => path));
      const bundled = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds.map(packagePath));
      const unnamed = new Set(bundled.filter((path) => path !== null && !shipped.has(path)));
      if (unnamed.size === 0) return;
      throw new Error(
        `bundled, but not in THIRD-PARTY-NOTICES.txt: ${[...unnamed].join(', ')}; see scripts/release/shipped.ts`,
      );
    },
  };
}
