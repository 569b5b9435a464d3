import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { borrowedDisplay } from '../../utils/names/display';
import { lookAlike, resemblance } from '../../utils/names/look-alike';
import { sameModelName } from '../../utils/names/model-names';
import { raw, rawList } from './expected';
import { describeWithShared } from './shared';

/** Of names known to be genuine, so many may be taken for look-alikes. */
const FALSE_ALARMS = 0.005;
/** With a name's own entry left out, it may still be near another account of the same owner. */
const FALSE_ALARMS_LEFT_OUT = 0.01;

const share = (names: readonly string[], isFlagged: (name: string) => boolean) => {
  const flagged = names.filter(isFlagged);
  return { flagged, rate: flagged.length / names.length };
};

describeWithShared('names of the well-known', 'data', (folder) => {
  const read = (file: string) => raw(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const publishers = rawList(read('top_publishers.json').publishers).map((item) => String(raw(item).name));
  const models = rawList(read('top_models.json').models).map((item) => String(raw(item).id));

  it('are there', () => {
    expect(publishers.length).toBeGreaterThan(100);
    expect(models.length).toBeGreaterThan(100);
  });

  it('publishers are not taken for look-alikes', () => {
    const { rate, flagged } = share(publishers, (name) => lookAlike(name) !== null);
    expect([rate <= FALSE_ALARMS, flagged]).toEqual([true, flagged]);
  });

  it('publishers, each unknown to the list, are seldom taken for look-alikes', () => {
    const { rate, flagged } = share(publishers, (name) => resemblance(name) !== null);
    console.log(
      `look-alikes with the own entry left out: ${flagged.length} of ${publishers.length}: ${flagged.join(', ')}`,
    );
    expect(rate).toBeLessThanOrEqual(FALSE_ALARMS_LEFT_OUT);
  });

  it('publishers may show their own names', () => {
    expect(share(publishers, (name) => borrowedDisplay(name, name) !== null).flagged).toEqual([]);
  });

  it('models are not taken for someone else’s', () => {
    expect(share(models, (id) => sameModelName(id) !== null).rate).toBeLessThanOrEqual(FALSE_ALARMS);
  });
});

describeWithShared('names that other captures hold', 'captures/huggingface/models', (folder) => {
  const ids = [
    ...new Set(
      readdirSync(folder).map((file) => file.replace(/\.(README\.md|api\.json)$/, '').replace('__', '/')),
    ),
  ].filter((id) => id.includes('/'));
  const accounts = [...new Set(ids.map((id) => id.split('/')[0] ?? ''))];

  it('accounts are not taken for look-alikes', () => {
    const { rate, flagged } = share(accounts, (name) => lookAlike(name) !== null);
    expect(accounts.length).toBeGreaterThan(10);
    expect([rate <= FALSE_ALARMS, flagged]).toEqual([true, flagged]);
  });

  it('models with another’s name are few', () => {
    const { flagged } = share(ids, (id) => sameModelName(id) !== null);
    console.log(
      `a well-known model’s name elsewhere: ${flagged.length} of ${ids.length}: ${flagged.join(', ')}`,
    );
    expect(flagged.length / ids.length).toBeLessThanOrEqual(0.05);
  });
});
