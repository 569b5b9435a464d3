import { describe, expect, it } from 'vitest';
import { connection, type ConnectionEvent } from '../../../utils/page/connection';
import type { AssessMessage } from '../../../utils/messaging/protocol';
import { MODEL_URL } from '../../fixtures/hub-page';
import { fakeLater, fakePageRuntime, summary } from '../../fixtures/page-runtime';
import type { FakePort } from '../../fixtures/ports';

const question = (again = false): AssessMessage => ({
  type: 'assess',
  page: { kind: 'model', url: MODEL_URL, pieces: {} },
  again,
});

function start(onOpen?: (port: FakePort) => void) {
  const page = fakePageRuntime(onOpen);
  const time = fakeLater();
  const heard: ConnectionEvent[] = [];
  const line = connection(page.runtime, (event) => heard.push(event), time.later);
  return { ...page, ...time, heard, line };
}
const words = (heard: readonly ConnectionEvent[]) =>
  heard.map((event) => (event.type === 'lost' ? event.why : event.type));

describe('a page’s line', () => {
  it('asks, hears every answer, and closes after the last', () => {
    const { line, last, asked, heard, waiting } = start();
    line.ask(question());
    expect(asked()).toEqual([question()]);
    last()?.say(summary(false));
    expect(last()?.state.closed).toBe(false);
    last()?.say(summary(true));
    expect(last()?.state.closed).toBe(true);
    expect(heard).toEqual([summary(false), summary(true)]);
    expect(waiting()).toEqual([]);
  });

  it.each(['off', 'problem'] as const)('closes after "%s" too', (type) => {
    const { line, last } = start();
    line.ask(question());
    last()?.say(type === 'off' ? { type } : { type, problem: 'malformed' });
    expect(last()?.state.closed).toBe(true);
  });

  it('a new question replaces the one before', () => {
    const { line, ports, heard, waiting } = start();
    line.ask(question());
    line.ask(question(true));
    expect(ports.map(({ state }) => state.closed)).toEqual([true, false]);
    ports[0]?.drop();
    expect(waiting()).toEqual([]);
    expect(heard).toEqual([]);
  });
});

describe('a worker that stops between question and answer', () => {
  it('is asked again, three times at most, then told as lost', () => {
    const { line, ports, last, asked, heard, run, waiting } = start();
    line.ask(question());
    for (let retry = 0; retry < 3; retry += 1) {
      last()?.drop();
      expect(waiting()).toEqual([300]);
      run();
    }
    expect(ports).toHaveLength(4);
    expect(asked()).toEqual(Array.from({ length: 4 }, () => question()));
    last()?.drop();
    expect(waiting()).toEqual([]);
    expect(words(heard)).toEqual(['no-answer']);
  });

  it('in the middle of its answers is asked again', () => {
    const { line, last, heard, run } = start();
    line.ask(question());
    last()?.say(summary(false));
    last()?.drop();
    run();
    last()?.say(summary(true));
    expect(heard).toEqual([summary(false), summary(true)]);
  });

  it('is not asked again for a question that was replaced or withdrawn meanwhile', () => {
    const { line, ports, asked, last, run } = start();
    line.ask(question());
    last()?.drop();
    line.ask(question(true));
    run();
    expect(asked().map(({ again }) => again)).toEqual([false, true]);
    expect(last()?.state.closed).toBe(false);
    last()?.drop();
    line.close();
    run();
    expect(ports).toHaveLength(2);
  });

  it('at the very moment of the question is asked again, and nothing is thrown into the page', () => {
    const { line, ports, run, asked, heard } = start((port) => {
      port.state.dead = true;
    });
    for (const act of [() => line.ask(question()), run, run, run, run]) expect(act).not.toThrow();
    expect(ports).toHaveLength(4);
    expect(asked()).toEqual([]);
    expect(words(heard)).toEqual(['no-answer']);
  });
});

describe('an extension that was updated under the page', () => {
  it.each<[string, (state: { id: string | undefined; broken: boolean }) => void]>([
    ['has no id any more', (state) => (state.id = undefined)],
    ['cannot be connected to', (state) => (state.broken = true)],
  ])('and %s is lost, quietly', (_how, update) => {
    const { line, state, heard, waiting, ports } = start();
    update(state);
    expect(() => line.ask(question())).not.toThrow();
    expect(words(heard)).toEqual(['updated']);
    expect(ports).toEqual([]);
    expect(waiting()).toEqual([]);
  });

  it('between question and answer is found out at the next try', () => {
    const { line, last, state, heard, run } = start();
    line.ask(question());
    state.id = undefined;
    last()?.drop();
    run();
    expect(words(heard)).toEqual(['updated']);
    expect(() => line.close()).not.toThrow();
  });
});
