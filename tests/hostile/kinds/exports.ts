import assert from 'node:assert/strict';
import { EXPORTS, exportFileName } from '../../../utils/export/index';
import { hostileReport } from '../../fixtures/hostile-report';
import { HOSTILE_TEXTS, PILE, rawIn } from '../../fixtures/hostile-text';
import { OPTIONS } from '../../unit/export/options';
import type { ActKind } from '../contract';

const MOST_GIVEN = 3000;

/** Every export of a report whose every word is a stranger's hostile text. */
export const EXPORT_KINDS: readonly ActKind[] = EXPORTS.map((one) => ({
  name: `the export ${one.id} of a report with hostile words`,
  group: 'exports',
  where: 'node',
  seconds: 60,
  async act() {
    for (const { what, text } of HOSTILE_TEXTS) {
      const report = await hostileReport(text.slice(0, MOST_GIVEN));
      const written = one.make(report, OPTIONS);
      const raw = rawIn(written, '\n').filter((found) => one.id === 'markdown' || found !== PILE);
      if (one.id !== 'markdown') assert.deepEqual(raw, [], what);
      assert.ok(written.isWellFormed(), what);
      if (one.extension.endsWith('.json')) JSON.parse(written);
      assert.match(exportFileName(report, one), /^[A-Za-z0-9][A-Za-z0-9._@-]*$/, what);
    }
  },
}));
