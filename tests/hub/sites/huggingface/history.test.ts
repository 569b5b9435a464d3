import { describe, expect, it } from 'vitest';
import { isRisky } from '../../../../utils/assess/risky';
import { textReaders } from '../../../../utils/assess/text-readers';
import { memoryStore, memoryVisits } from '../../../../utils/cache/memory';
import { parseFacts } from '../../../../utils/facts/facts';
import { valueOf } from '../../../../utils/model/slot';
import { readPage } from '../../../fixtures/hub-page';
import { assessorWith, outcome } from '../../../fixtures/watch';
import { withHub } from '../../with-hub';

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 10, 1);

const { hub, fetch } = await withHub();

describe('a reader who comes back to the replica hub', () => {
  /** One reader with a cache and a memory of looks; each look is the page opened, as in a browser. */
  const reader = () => {
    const [store, visits] = [memoryStore(), memoryVisits()];
    return async (path: string, days: number, linked = false) => {
      const url = `https://huggingface.co/${path}`;
      const facts = readPage(await (await fetch(url)).text(), url);
      if (facts === null) throw new Error(`${path} shows no model`);
      const now = () => START + days * DAY;
      const assessor = assessorWith({ store, visits, fetch, isRisky, texts: textReaders, now });
      const { report } = await outcome(assessor, facts, false, linked);
      expect(parseFacts(JSON.parse(JSON.stringify(report.facts)))).not.toBeNull();
      const seen = valueOf(report.facts.changesSinceVisit);
      return {
        facts: report.facts,
        changes: seen && seen.changes.map(({ kind }) => kind),
        level: report.verdicts.provenance.level,
      };
    };
  };

  it('is told of other weights under the same card, for a day', async () => {
    const id = 'lantern-labs/brook-1b-instruct';
    const look = reader();
    const first = await look(id, 0);
    expect(first.facts.changesSinceVisit).toEqual({ state: 'not-collected', why: 'first-visit' });
    expect(first.level).not.toBe('contradicted');
    expect((await look(id, 0.5)).facts.changesSinceVisit).toEqual({
      state: 'not-collected',
      why: 'first-visit',
    });
    expect((await look(id, 3)).changes).toEqual([]);
    hub.swap(id, { path: 'model.safetensors' });
    for (const days of [5, 5.1, 5.9]) {
      const back = await look(id, days);
      expect([back.changes, back.level]).toEqual([['weights-changed'], 'contradicted']);
    }
    const later = await look(id, 6.1);
    expect([later.changes, later.level]).toEqual([[], first.level]);
  });

  it('is told more calmly where the card changed too', async () => {
    const id = 'haruki-dev/sentiment-roberta-ja';
    const look = reader();
    const { level } = await look(id, 0);
    hub.swap(id, { path: 'model.safetensors', card: '# Version 2\n\nNew weights.\n' });
    hub.swap(id, { path: 'pytorch_model.bin' });
    const back = await look(id, 2);
    expect([back.changes, back.level]).toEqual([['weights-changed', 'weights-added'], level]);
    expect(valueOf(back.facts.changesSinceVisit)?.cardChanged).toBe(true);
  });

  it('on a files page is told of other bytes under one commit', async () => {
    const path = 'soundhollow/murmur-tts';
    const look = reader();
    const files = valueOf((await look(`${path}/tree/main`, 0)).facts.files)?.files ?? [];
    const weights = files.find(({ sha256 }) => sha256 !== null)?.path ?? '';
    hub.swap(path, { path: weights, sameCommit: true });
    const back = await look(`${path}/tree/main`, 0.1);
    expect([back.changes, back.level]).toEqual([['bytes-differ'], 'contradicted']);
  });

  it('with the panel open sees the newest commits', async () => {
    const { facts } = await reader()('haruki-dev/sentiment-roberta-ja', 9, true);
    const commits = valueOf(facts.commits);
    expect(commits).toMatchObject({ total: 5, whole: true, oidc: false });
    expect(commits?.weightsCommit?.title).toBe('Upload pytorch_model.bin');
  });
});
