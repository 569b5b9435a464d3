import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readLockFile } from '../../../../scripts/release/lock-file';
import { sbomOf } from '../../../../scripts/release/sbom';
import { buildPackages, shippedPackages } from '../../../../scripts/release/shipped';
import { cycloneDxStrictly } from '../../../fixtures/schemas';
import { ROOT } from '../../rules/sources';

const lock = readLockFile(ROOT);
const text = sbomOf(lock);
const component = z.object({
  group: z.optional(z.string()),
  name: z.string(),
  version: z.string(),
  scope: z.optional(z.string()),
  hashes: z.optional(z.array(z.object({ alg: z.string(), content: z.string() }))),
});
const bom = z
  .object({ metadata: z.object({ component }), components: z.array(component) })
  .parse(JSON.parse(text));
const namesWith = (scope: string) =>
  new Set(
    bom.components
      .filter((each) => each.scope === scope)
      .map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`),
  );

describe('the bill of materials of the extension', () => {
  it('is valid CycloneDX 1.6 by the strict validator', async () => {
    expect(await cycloneDxStrictly('1.6', text)).toBeNull();
  });

  it('requires what is shipped and excludes the tools, each once', () => {
    const names = (packages: typeof lock.packages) =>
      packages.map(({ name, version }) => `${name}@${version}`);
    const shipped = new Set(names(shippedPackages(lock)));
    expect(namesWith('required')).toEqual(shipped);
    const tools = names(buildPackages(lock)).filter((name) => !shipped.has(name));
    expect(namesWith('excluded')).toEqual(new Set(tools));
    expect(bom.metadata.component).toMatchObject({ name: lock.root.name, version: lock.root.version });
  });

  it('has the SHA-512 of each archive, as the lock file has it', () => {
    const locked = new Set(lock.packages.map(({ integrity }) => integrity));
    for (const { hashes } of bom.components) {
      const [hash] = hashes ?? [];
      expect(hash?.alg).toBe('SHA-512');
      expect(locked).toContain(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`);
    }
  });

  it('is the same text each time', () => {
    expect(sbomOf(readLockFile(ROOT))).toBe(text);
  });
});
