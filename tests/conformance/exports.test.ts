import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../scripts/lib/page';
import { isRisky } from '../../utils/assess/risky';
import { cycloneDx } from '../../utils/export/cyclonedx';
import { spdx } from '../../utils/export/spdx';
import { spdxProfileProblems } from '../../utils/export/spdx/problems';
import { decode, pageOf } from '../../utils/hubs/index';
import { AT } from '../fixtures/hub-page';
import { cycloneDxByLibrary, spdxByShared } from '../fixtures/schemas';
import { assessorWith, outcome } from '../fixtures/watch';
import { OPTIONS } from '../unit/export/options';
import { at, listAt, written } from '../unit/export/replica';
import { expectedOf, type Islands } from './expected';
import { describeWithShared } from './shared';

describeWithShared('bills of materials of captured pages', 'captures/huggingface', (folder) => {
  const captures = readdirSync(join(folder, 'props'))
    .filter((file) => file.endsWith('.props.json'))
    .flatMap((file) => {
      const name = file.slice(0, -'.props.json'.length);
      const expected = expectedOf(JSON.parse(readFileSync(join(folder, 'props', file), 'utf8')) as Islands);
      return expected === null ? [] : [{ name, expected, html: join(folder, 'html', `${name}.html`) }];
    });
  const judges = { '1.6': cycloneDxByLibrary('1.6'), '1.7': cycloneDxByLibrary('1.7') };
  const bySpdx = spdxByShared();

  it('there are some', () => expect(captures.length).toBeGreaterThan(0));

  it.each(captures)(
    '$name: valid, with the files and digests of its own JSON',
    async ({ expected, html }) => {
      const { address } = expected;
      const data = pageOf(address)?.pick(readDocument(html, address), address) ?? null;
      const facts = data && decode(data, AT);
      if (facts === null) throw new Error('the page shows no model');
      const { report } = await outcome(assessorWith({ network: async () => 'page-only', isRisky }), facts);
      for (const version of ['1.6', '1.7'] as const) {
        const bom = written(cycloneDx(report, { ...OPTIONS, version }));
        expect(judges[version](bom)).toEqual([]);
        const files = listAt(bom, 'metadata', 'component', 'components');
        expect(files.map((file) => [at(file, 'name'), at(file, 'hashes', 0, 'content') ?? null])).toEqual(
          (expected.files ?? []).map(({ path, sha256 }) => [path, sha256]),
        );
      }
      const document = spdx(report, OPTIONS);
      expect(bySpdx?.(written(document)) ?? []).toEqual([]);
      const problems = spdxProfileProblems(document['@graph']);
      expect(problems.filter(({ profile }) => profile !== 'dataset')).toEqual([]);
    },
  );
});
