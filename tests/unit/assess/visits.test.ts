import { describe, expect, it } from 'vitest';
import { COMPARED_MS, withVisits } from '../../../utils/assess/visits';
import { memoryVisits } from '../../../utils/cache/memory';
import type { Facts } from '../../../utils/facts/facts';
import { valueOf } from '../../../utils/model/slot';
import { sha256, type ModelId } from '../../../utils/model/subject';
import { commitOf } from '../../fixtures/visits';
import { commit, commitsWith } from '../rules/provenance/commits';
import { AT, factsWith, file, listOf } from '../rules/facts';

const DAY = COMPARED_MS;

/** A model at commit `digit`, whose weights are the bytes `weights`. */
const model = (
  digit: string,
  { weights = '1', card = '1', asked = 'main', pinned = false, id = 'owner/name', log = '' } = {},
): Facts => {
  const facts = factsWith({
    revision: { requested: asked, kind: pinned ? 'commit' : 'branch', commit: commitOf(digit) },
    files: {
      complete: true,
      files: [
        file('model.safetensors', { sha256: sha256(weights.repeat(64)) }),
        file('README.md', { blobId: card.repeat(40) }),
      ],
    },
    ...(log !== '' && commitsWith([...log].map((each) => commit(each, 'x', 'ann')))),
  });
  return { ...facts, subject: { ...facts.subject, id: id as ModelId } }; // a fixed, well-formed id
};

/** One reader: what each look at these facts says, `after` ms. */
function reader() {
  const visits = memoryVisits();
  const looked = async (facts: Facts, after: number) =>
    (await withVisits({ visits, now: () => AT + after }, facts, facts)).changesSinceVisit;
  return {
    visits,
    looked,
    look: async (facts: Facts, after: number) => {
      const slot = await looked(facts, after);
      const value = valueOf(slot);
      if (value === null) return slot.state === 'not-collected' ? slot.why : slot.state;
      const kinds = value.changes.map(({ kind }) => kind).join(' ');
      return `${value.basis} ${(value.since - AT) / DAY}: ${kinds}`;
    },
  };
}

describe('a look', () => {
  it('is the first, and stays it when the page is loaded again', async () => {
    const { look } = reader();
    expect(await look(model('a'), 0)).toBe('first-visit');
    expect(await look(model('a'), 1000)).toBe('first-visit');
  });

  it('on another day is compared with the last', async () => {
    const { look } = reader();
    await look(model('a'), 0);
    expect(await look(model('a'), DAY)).toBe('visit 0: ');
    expect(await look(model('a'), 3 * DAY)).toBe('visit 1: ');
  });

  it('that finds a change goes on finding it for a day', async () => {
    const { look } = reader();
    await look(model('a'), 0);
    const changed = model('b', { weights: '2' });
    expect(await look(changed, 5 * DAY)).toBe('visit 0: weights-changed');
    expect(await look(changed, 5 * DAY + 1000)).toBe('visit 0: weights-changed');
    expect(await look(changed, 6 * DAY - 1)).toBe('visit 0: weights-changed');
    expect(await look(changed, 6 * DAY)).toBe('visit 5.999999988425926: ');
  });

  it('within the first day finds a change at once', async () => {
    const { look } = reader();
    await look(model('a'), 0);
    expect(await look(model('b', { weights: '2' }), DAY / 2)).toBe('visit 0: weights-changed');
  });

  it('is not led astray by a second change that follows at once', async () => {
    const { look } = reader();
    await look(model('a'), 0);
    await look(model('b', { weights: '2' }), 5 * DAY);
    expect(await look(model('c', { weights: '2', card: '2' }), 5 * DAY + 1000)).toBe(
      'visit 0: weights-changed',
    );
  });

  it('says whether the card changed too, and which commits it is about', async () => {
    const { looked } = reader();
    await looked(model('a'), 0);
    const slot = await looked(model('b', { weights: '2', card: '2' }), DAY);
    expect(valueOf(slot)).toMatchObject({ cardChanged: true, commit: commitOf('a'), now: commitOf('b') });
    expect(slot).toMatchObject({ grounding: 'observed', source: { url: 'https://hub.example/api' } });
  });

  it('does not wait for a clock that went backwards', async () => {
    const { look } = reader();
    await look(model('a'), 10 * DAY);
    expect(await look(model('a'), 0)).toBe('visit 10: ');
  });

  it('of a list that is not whole remembers nothing', async () => {
    const { visits, looked } = reader();
    const part = factsWith({ files: listOf(['a.bin'], false) });
    expect(await looked(part, 0)).toBe(part.changesSinceVisit);
    expect(await visits.usage()).toEqual({ records: 0, size: 0 });
  });
});

describe('an earlier look', () => {
  it('at a pinned commit is what a first look at the branch is compared with', async () => {
    const { look } = reader();
    const pinned = { asked: 'a'.repeat(40), pinned: true };
    expect(await look(model('a', pinned), 0)).toBe('first-visit');
    const main = model('b', { weights: '2' });
    expect(await look(main, DAY)).toBe('pinned 0: weights-changed');
    expect(await look(main, DAY + 1)).toBe('pinned 0: weights-changed');
    expect(await look(main, 3 * DAY)).toBe('visit 1.0000000115740741: ');
  });

  it('at a pinned commit is compared with that commit only', async () => {
    const { look } = reader();
    await look(model('b'), 0);
    const pinned = { asked: 'a'.repeat(40), pinned: true };
    expect(await look(model('a', pinned), 1)).toBe('first-visit');
    expect(await look(model('a', { ...pinned, weights: '2' }), DAY)).toBe(
      'visit 1.1574074074074074e-8: bytes-differ',
    );
  });

  it('at the same commit under another name is told', async () => {
    const { look } = reader();
    await look(model('a'), 0);
    expect(await look(model('a', { id: 'other/name' }), DAY)).toBe('renamed 0: publisher-renamed');
    expect(await look(model('c', { id: 'third/name' }), DAY)).toBe('first-visit');
  });

  it('whose commit is gone tells of a rewritten history; at a tag it may move', async () => {
    const { look } = reader();
    await look(model('a', { log: 'ab' }), 0);
    expect(await look(model('c'), DAY)).toBe('visit 0: ');
    expect(await look(model('c', { log: 'c' }), DAY + 1)).toBe('visit 0: history-squashed');
    await look(model('a', { asked: 'v1' }), 0);
    const moved = model('c', { asked: 'v1', log: 'c' });
    const tag = {
      ...moved,
      revision: { ...moved.revision, value: { requested: 'v1', kind: 'tag', commit: commitOf('c') } },
    };
    expect(await look(tag as Facts, DAY)).toBe('visit 0: '); // the same slot with another value
  });
});
