import { describe, expect, it } from 'vitest';
import { ownRights, termsFor } from '../../../../components/license/own-license';
import type { LicenseFact } from '../../../../utils/facts/access';
import { factsWith } from '../../rules/facts';

const license = (ids: readonly string[], name: string | null = null): LicenseFact => ({
  ids,
  name,
  link: null,
  file: null,
});
const rights = (value: LicenseFact) => ownRights(factsWith({ license: value }));

describe('the model’s own licence', () => {
  it('is not known before it was looked at', () => {
    expect(ownRights(factsWith({}))).toBeNull();
  });

  it.each([
    [license(['mit']), true],
    [license(['llama3.1']), true],
    [license([]), false],
    [license(['none']), false],
    [license(['nobody-knows']), false],
    // A name alone cannot open: unrelated texts share it.
    [license(['other'], 'modified-mit'), false],
    [license(['other'], 'MIT'), false],
  ])('has terms of its own when it is known for certain: %j', (value, known) => {
    const own = rights(value);
    expect(own && termsFor(own).length > 0).toBe(known);
  });

  it('is read from its text before its tag', () => {
    const licenseText = {
      path: 'LICENSE',
      match: 'same',
      id: 'apache-2.0',
      similarity: 1,
      changes: [],
    } as const;
    expect(ownRights(factsWith({ license: license(['other']), licenseText }))?.license?.id).toBe(
      'apache-2.0',
    );
  });
});
