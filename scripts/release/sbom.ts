import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import { dependenciesOf, type LockedPackage, type LockFile } from './lock-file';
import { buildPackages, shippedPackages } from './shipped';

const licenses = new Contrib.License.Factories.LicenseFactory(parseExpression);

/**
 * The extension's own bill of materials, CycloneDX 1.6 as JSON: what is shipped as `required`, the build tools as
 * `excluded`, each with the SHA-512 of its archive in the registry. The same lock file gives the same text: no time, no
 * serial number.
 */
export function sbomOf(lock: LockFile): string {
  const shipped = shippedPackages(lock);
  const refs = new Map<string, Models.Component>();
  const add = (scope: Enums.ComponentScope) => (each: LockedPackage) => {
    const component = componentOf(each, scope);
    const ref = component.bomRef.value ?? '';
    if (!refs.has(ref)) refs.set(ref, component);
  };
  shipped.forEach(add(Enums.ComponentScope.Required));
  buildPackages(lock).forEach(add(Enums.ComponentScope.Excluded));
  const known = (each: LockedPackage): readonly Models.Component[] => {
    const component = refs.get(purlOf(each));
    return component === undefined ? [] : [component];
  };
  for (const each of [...shipped, ...buildPackages(lock)]) {
    const below = dependenciesOf(lock, each).flatMap(known);
    for (const component of known(each)) below.forEach(({ bomRef }) => component.dependencies.add(bomRef));
  }
  const extension = new Models.Component(Enums.ComponentType.Application, lock.root.name, {
    bomRef: lock.root.name,
    ...(lock.root.version !== undefined && { version: lock.root.version }),
    licenses: licensesOf(lock.root),
    dependencies: new Models.BomRefRepository(shipped.flatMap(known).map(({ bomRef }) => bomRef)),
  });
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: extension }),
    components: new Models.ComponentRepository(refs.values()),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function componentOf(each: LockedPackage, scope: Enums.ComponentScope): Models.Component {
  const { group, name } = parts(each.name);
  const [algorithm, digest] = each.integrity?.split('-') ?? [];
  const hash =
    algorithm === 'sha512' && digest !== undefined ? Buffer.from(digest, 'base64').toString('hex') : null;
  return new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: purlOf(each),
    purl: purlOf(each),
    scope,
    ...(group !== null && { group }),
    ...(each.version !== undefined && { version: each.version }),
    licenses: licensesOf(each),
    hashes: new Models.HashDictionary(hash === null ? [] : [[Enums.HashAlgorithm['SHA-512'], hash]]),
  });
}

const licensesOf = ({ license }: LockedPackage): Models.LicenseRepository =>
  new Models.LicenseRepository(license === undefined ? [] : [licenses.makeFromString(license)]);

function parts(name: string): { readonly group: string | null; readonly name: string } {
  const slash = name.indexOf('/');
  return slash < 0 ? { group: null, name } : { group: name.slice(0, slash), name: name.slice(slash + 1) };
}

function purlOf(each: LockedPackage): string {
  const { group, name } = parts(each.name);
  return new PackageURL('npm', group, name, each.version, null, null).toString();
}
