import { beforeAll, describe, expect, it } from 'vitest';
import { cycloneDx, type CycloneDxVersion } from '../../../utils/export/cyclonedx';
import { replicaReports, type Assessed } from '../../fixtures/replica-reports';
import { cycloneDxByLibrary, cycloneDxByShared } from '../../fixtures/schemas';
import { OPTIONS } from './options';

const VERSIONS = ['1.6', '1.7'] as const satisfies readonly CycloneDxVersion[];
let all: readonly Assessed[] = [];
beforeAll(async () => {
  all = await replicaReports();
}, 120_000);

describe.each(VERSIONS)('CycloneDX %s', (version) => {
  const byShared = cycloneDxByShared(version);

  it('is valid for every model of the replica hub, as the library of CycloneDX judges', async () => {
    for (const { subject, report } of all) {
      const text = JSON.stringify(cycloneDx(report, { ...OPTIONS, version }));
      expect([subject.id, await cycloneDxByLibrary(version, text)]).toEqual([subject.id, null]);
    }
  });

  it('is valid', () => {
    for (const { subject, report } of all) {
      const bom = JSON.parse(JSON.stringify(cycloneDx(report, { ...OPTIONS, version }))) as unknown;
      expect([subject.id, byShared?.(bom)]).toEqual([subject.id, []]);
    }
  });
});
