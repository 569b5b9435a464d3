import { describe, expect, it } from 'vitest';
import { hubId, type ModelId } from '../../../utils/model/subject';
import { judgementsOf } from '../../../utils/judgements/judgements-of';
import type { JudgementRow } from '../../../utils/judgements/judgement';
import table from '../../../utils/judgements/table.json';
import { sourcesIn } from '../rules/sources';

const ROWS = Object.entries(table as Readonly<Record<string, JudgementRow>>); // as judgements-of reads it

const asked = (id: string, hub = 'huggingface') => judgementsOf({ hub: hubId(hub), id: id as ModelId }); // a test's own id

describe('what others judged', () => {
  it('is found by the id on its hub, in any case', () => {
    const [id] = ROWS.find(([, { mot }]) => mot?.class === 1) ?? [''];
    expect(asked(id)?.mot?.class).toBe('I');
    expect(asked(id.toUpperCase())).toEqual(asked(id));
    expect(asked(id, 'another-hub')).toBeNull();
  });

  it.each(['nobody/nothing', '', '__proto__', 'constructor'])('is nothing for %j', (id) => {
    expect(asked(id)).toBeNull();
  });

  it('is well formed in every row', () => {
    expect(ROWS.length).toBeGreaterThan(100);
    for (const [id] of ROWS) {
      const found = asked(id);
      expect(found?.mot ?? found?.osai).toBeTruthy();
      if (found?.mot) expect(found.mot.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (found?.osai) expect(found.osai.score >= 0 && found.osai.score <= 1).toBe(true);
    }
  });

  it('is read by no rule, and by nothing that a verdict rests on', () => {
    const rooms = ['rules', 'licenses', 'formats', 'hubs', 'assess', 'cache'].map((room) => `utils/${room}`);
    const readers = sourcesIn(...rooms).filter(({ text }) => /from '[^']*judgements/.test(text));
    expect(readers.map(({ path }) => path)).toEqual([]);
  });
});
