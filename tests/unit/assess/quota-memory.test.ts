import { describe, expect, it } from 'vitest';
import { OPEN_WINDOW } from '../../../utils/assess/quota';
import { sessionQuota, unsaved } from '../../../utils/assess/quota-memory';

const area = (values: Record<string, unknown>, broken = false) => {
  const answer = async (): Promise<never> => {
    throw new Error('the storage is full');
  };
  const session = {
    get: broken ? answer : async () => values,
    set: broken ? answer : async (added: object) => void Object.assign(values, added),
  };
  return sessionQuota({ session } as unknown as Parameters<typeof sessionQuota>[0]); // its two methods
};

describe('a quota that outlives its worker', () => {
  it('gives back what it was given, hub by hub', async () => {
    const memory = area({});
    await memory.save('one', { keptUntil: 5, limitedUntil: 7 });
    expect(await memory.load('one')).toEqual({ keptUntil: 5, limitedUntil: 7 });
    expect(await memory.load('two')).toEqual(OPEN_WINDOW);
  });

  it.each([null, 'text', 7, { keptUntil: 'soon' }, { limitedUntil: null }])(
    'takes %j for an open window',
    async (value) => expect(await area({ 'quota hub': value }).load('hub')).toEqual(OPEN_WINDOW),
  );

  it('does without a storage that does not work', async () => {
    await area({}, true).save('hub', { keptUntil: 1, limitedUntil: 1 });
    expect(await area({}, true).load('hub')).toEqual(OPEN_WINDOW);
  });
});

it('of private windows knows what the others learned, and writes nothing', async () => {
  const values = { 'quota hub': { keptUntil: 5, limitedUntil: 7 } };
  const memory = unsaved(area(values));
  expect(await memory.load('hub')).toEqual({ keptUntil: 5, limitedUntil: 7 });
  await memory.save('other', { keptUntil: 1, limitedUntil: 1 });
  expect(Object.keys(values)).toEqual(['quota hub']);
});
