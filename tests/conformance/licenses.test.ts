import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFLICT_RULES } from '../../utils/licenses/conflict-rules';
import { licenseKey } from '../../utils/licenses/key';
import { LICENSES, licenseNamed } from '../../utils/licenses/named';
import { describeWithShared } from './shared';

interface Row {
  readonly id: string;
  readonly spdx_id: string | null;
  readonly rights_class: string;
  readonly commercial_condition: string | null;
  readonly field_of_use: string | null;
  readonly naming_duty: string | null;
  readonly output_terms: string | null;
  readonly patent_terms: string | null;
  readonly note: string | null;
  readonly in_hf_list: boolean;
  readonly aliases: readonly string[];
}

describeWithShared('the licence table', 'data', (folder) => {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')); // shapes as data/ has them
  const { licenses } = json('licenses.json') as { licenses: readonly Row[] };

  it('has every row with its class and clauses', () => {
    expect(LICENSES.map(({ id }) => id).toSorted()).toEqual(licenses.map(({ id }) => id).toSorted());
    for (const row of licenses) {
      const own = licenseNamed(row.id);
      expect(own).toMatchObject({
        id: row.id,
        spdx: row.spdx_id,
        rights: row.rights_class.slice(0, 2),
        details: {
          commercial: row.commercial_condition,
          field: row.field_of_use,
          naming: row.naming_duty,
          outputs: row.output_terms,
          patents: row.patent_terms,
          note: row.note,
        },
      });
    }
  });

  it('knows every id of the hub’s list, and every alias unless another row claims it', () => {
    expect(licenses.filter((row) => row.in_hf_list && licenseNamed(row.id)?.id !== row.id)).toEqual([]);
    const claims = new Map<string, Set<string>>();
    for (const { id, aliases } of licenses) {
      for (const alias of aliases) {
        const key = licenseKey(alias);
        if (key === '') continue;
        claims.set(key, (claims.get(key) ?? new Set()).add(id));
      }
    }
    for (const [alias, ids] of claims) expect([...ids, licenseKey(alias)]).toContain(licenseNamed(alias)?.id);
  });

  it('has the rules C1 to C12 with what they come to', () => {
    const { rules } = json('license_conflicts.json') as { rules: readonly { id: string; verdict: string }[] };
    expect(Object.keys(CONFLICT_RULES)).toEqual(rules.map(({ id }) => id));
    for (const { id, verdict } of rules) {
      const own = Object.entries(CONFLICT_RULES).find(([rule]) => rule === id)?.[1] ?? '';
      // Where the data leaves it open (“conflict …: warn”, “warning/conflict”) the milder word is taken.
      const unsettled = /warn/.test(verdict);
      expect([id, own]).toEqual([id, unsettled ? 'warning' : expect.stringMatching(/^\w+$/)]);
      if (!unsettled) expect(verdict).toMatch(new RegExp(`^${own}\\b`));
    }
  });
});
