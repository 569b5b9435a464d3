import { describe, expect, it, vi } from 'vitest';
import { watchTab } from '../../../utils/messaging/panel-client';
import { PANEL_PORT } from '../../../utils/messaging/protocol';
import { fakePort, type FakePort } from '../../fixtures/ports';

describe('the popup’s line', () => {
  const line = () => {
    const ends: FakePort[] = [];
    const lost = vi.fn();
    const heard = vi.fn();
    const connect = () => {
      const end = fakePort(PANEL_PORT);
      ends.push(end);
      return end.port;
    };
    return { ends, lost, heard, client: watchTab({ connect }, 5, heard, lost) };
  };

  it('asks for its tab, again after every restart of the worker, not for ever', () => {
    const { ends, lost } = line();
    for (let restart = 0; restart < 4; restart += 1) ends.at(-1)?.drop();
    expect(ends).toHaveLength(4);
    for (const { state } of ends) expect(state.sent).toEqual([{ type: 'watch', tab: 5 }]);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('counts anew after an answer', () => {
    const { ends, lost, heard } = line();
    for (let restart = 0; restart < 9; restart += 1) {
      ends.at(-1)?.say({ type: 'none', recent: [] });
      ends.at(-1)?.drop();
    }
    expect(heard).toHaveBeenCalledTimes(9);
    expect(lost).not.toHaveBeenCalled();
  });

  it('that cannot be opened any more is lost, quietly', () => {
    const lost = vi.fn();
    const gone = (): never => {
      throw new Error('Extension context invalidated.');
    };
    const client = watchTab({ connect: gone }, 5, vi.fn(), lost);
    client.send({ type: 'again' });
    expect(lost).toHaveBeenCalledTimes(2);
    const { ends, client: other, lost: otherLost } = line();
    other.send({ type: 'again' });
    expect(ends[0]?.state.sent).toContainEqual({ type: 'again' });
    for (const { state } of ends) state.dead = true;
    other.send({ type: 'again' });
    expect(otherLost).toHaveBeenCalledTimes(1);
  });
});
