import { expect, it } from 'vitest';
import { roomsOf } from '../../../utils/messaging/rooms';
import { fakeEvent, roomWith } from '../../fixtures/ports';
import { assessorWith } from '../../fixtures/watch';

it('keeps private tabs in a room of their own until the last private window is closed', async () => {
  const onRemoved = fakeEvent<[number]>();
  let open = [{ incognito: false }, { incognito: true }, { incognito: true }];
  const windows = { onRemoved, getAll: async () => open } as unknown as Parameters<typeof roomsOf>[2]; // all that is used
  const close = async (left: typeof open) => {
    open = left;
    await Promise.all(onRemoved.emit(1));
  };
  const make = () => roomWith(assessorWith({}));
  const normal = make();
  const roomOf = roomsOf(normal, make, windows);

  expect(roomOf({ incognito: false })).toBe(normal);
  expect(onRemoved.count()).toBe(0);
  const first = roomOf({ incognito: true });
  expect(first).not.toBe(normal);
  for (const tab of [{ incognito: true }, {}, undefined]) expect(roomOf(tab)).toBe(first);
  await close([{ incognito: false }, { incognito: true }]);
  expect(roomOf({ incognito: true })).toBe(first);
  await close([{ incognito: false }]);
  expect(onRemoved.count()).toBe(0);
  const second = roomOf({ incognito: true });
  expect(second).not.toBe(first);
  expect(onRemoved.count()).toBe(1);
});
