import assert from 'node:assert/strict';
import { subjects } from '../../hub/sites/huggingface/subjects';
import { settledRow } from '../badges';
import type { Environment } from '../environment';
import { EXPECTED } from '../expected';

/** Every subject of the replica, on its own page, once the hub was asked. */
export async function verdicts({ suite, withTab, reset }: Environment): Promise<void> {
  await suite.check('every subject has an expectation', async () => {
    assert.deepEqual(Object.keys(EXPECTED).toSorted(), subjects.map(({ id }) => id).toSorted());
  });
  await suite.check('reset before verdicts', reset);
  for (const { id, title } of subjects) {
    await suite.check(`verdicts of ${id}: ${title}`, () =>
      withTab(`/${id}`, async (tab) => {
        const { basis: _basis, warning, ...words } = await settledRow(tab);
        const { warning: expectedWarning, ...expected } = EXPECTED[id] ?? { warning: null };
        assert.deepEqual(words, expected);
        if (expectedWarning === null) assert.equal(warning, '');
        else assert.match(warning, expectedWarning);
      }),
    );
  }
}
