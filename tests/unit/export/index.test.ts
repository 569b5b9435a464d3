import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { EXPORTS, exportFileName } from '../../../utils/export';
import { cycloneDx } from '../../../utils/export/cyclonedx';
import { spdx } from '../../../utils/export/spdx';
import { spdxProfileProblems } from '../../../utils/export/spdx/problems';
import { cycloneDxByLibrary, cycloneDxByShared, spdxByShared } from '../../fixtures/schemas';
import { ROOT, sourcesIn } from '../rules/sources';
import { hostileReports } from './hostile';
import { OPTIONS } from './options';
import { at, listAt, LONG_MS, written } from './replica';

vi.setConfig({ testTimeout: LONG_MS });

const wellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);

describe('every export', () => {
  it('asks no clock, no chance and no network: what it needs is given', () => {
    for (const { path, text } of sourcesIn('utils/export')) {
      const impure =
        /\b(?:Date\.now|Math\.random|crypto\.|fetch\(|\b(?:document|window|browser)\.[a-z]|new Date\(\))/;
      expect([path, impure.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });

  it('has an id, a file extension and a media type of its own', () => {
    const rows = readFileSync(join(ROOT, 'docs/exports.md'), 'utf8').matchAll(
      /^\| `(\S+)` +\| `(\.\S+)` +\|/gm,
    );
    expect([...rows].map(([, id, extension]) => [id, extension])).toEqual(
      EXPORTS.map(({ id, extension }) => [id, extension]),
    );
    expect(new Set(EXPORTS.map(({ mediaType }) => mediaType)).size).toBe(EXPORTS.length);
    for (const { extension } of EXPORTS) expect(extension).toMatch(/^(\.[a-z]+)+$/);
  });

  it.each(EXPORTS)(
    '$id: writes whatever the facts are, as UTF-8, and the same twice',
    ({ make, mediaType }) => {
      fc.assert(
        fc.property(hostileReports, (report) => {
          const text = make(report, OPTIONS);
          expect(make(report, OPTIONS)).toBe(text);
          if (mediaType.includes('json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
          expect(wellFormed(text)).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('has a file name that no file system minds', () => {
    fc.assert(
      fc.property(hostileReports, fc.constantFrom(...EXPORTS), (report, one) => {
        const name = exportFileName(report, one);
        expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._@-]*$/);
        expect(name.length).toBeLessThan(160);
        expect(name.endsWith(one.extension)).toBe(true);
      }),
    );
  });
});

describe('hostile words', () => {
  const judges = (['1.6', '1.7'] as const).flatMap((version) =>
    [cycloneDxByLibrary(version), cycloneDxByShared(version)].map((judge) => ({ version, judge })),
  );
  it.each(judges)('leave CycloneDX $version valid', ({ version, judge }) => {
    fc.assert(
      fc.property(hostileReports, (report) => {
        const bom = written(cycloneDx(report, { ...OPTIONS, version }));
        expect(judge?.(bom) ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leave SPDX valid, with every reference resolved', () => {
    const judge = spdxByShared();
    fc.assert(
      fc.property(hostileReports, (report) => {
        const document = spdx(report, OPTIONS);
        expect(judge?.(written(document)) ?? []).toEqual([]);
        expect(spdxProfileProblems(document['@graph']).filter(({ profile }) => profile === 'core')).toEqual(
          [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('come back as they were, paths above all', () => {
    fc.assert(
      fc.property(hostileReports, (report) => {
        const { files } = report.facts;
        const paths = files.state === 'collected' ? files.value.files.map(({ path }) => path) : [];
        const kept = paths.map((path) => path.replaceAll(/\p{Cs}/gu, '\uFFFD'));
        const bom = written(cycloneDx(report, { ...OPTIONS, version: '1.6' }));
        expect(listAt(bom, 'metadata', 'component', 'components').map((one) => at(one, 'name'))).toEqual(
          kept,
        );
      }),
    );
  });
});
