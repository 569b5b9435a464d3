import { describe, expect, it } from 'vitest';
import { readTrace } from '../../bench/chromium/trace';

const ORIGIN = 'chrome-extension://abc';
const SCRIPT = `${ORIGIN}/content-scripts/hub.js`;

/** A complete event on the page's main thread; times in ms. */
const event = (name: string, at: number, ms: number, rest: object = {}) => ({
  name,
  pid: 1,
  tid: 1,
  ts: at * 1000,
  dur: ms * 1000,
  tdur: (ms * 1000) / 2,
  ...rest,
});
const call = (at: number, ms: number, worldId = 5) => event('v8.callFunction', at, ms, { args: { worldId } });
const START = [
  event('EvaluateScript', 100, 20, { args: { data: { url: SCRIPT } } }),
  event('v8.run', 102, 18, { args: { fileName: SCRIPT, worldId: 5 } }),
];
const read = (...events: object[]) =>
  readTrace(JSON.stringify({ traceEvents: [...START, ...events] }), ORIGIN);

describe('a trace of one load', () => {
  it('counts the script and its later calls, on the processor and by the clock', () => {
    expect(read(call(150, 10))).toEqual({ work: 15, elapsed: 30, answers: [60] });
  });

  it('counts a call inside a call, or inside the first run, once', () => {
    expect(read(call(105, 4), call(150, 10), call(151, 8))).toEqual({ work: 15, elapsed: 30, answers: [60] });
  });

  it('leaves out other worlds, other threads and what came before', () => {
    const elsewhere = { ...call(150, 10), tid: 2 };
    expect(read(call(150, 10, 1), elsewhere, call(50, 10))).toMatchObject({ work: 10, answers: [] });
  });

  it('counts calls of the page’s own life as work, not as answers', () => {
    const pageshow = [event('EventDispatch', 130, 6), call(131, 4)];
    const observed = [event('RunMicrotasks', 140, 6), call(141, 4)];
    expect(read(...pageshow, ...observed, call(150, 10))).toEqual({ work: 19, elapsed: 38, answers: [60] });
  });

  it('takes the clock where the system does not tell time on the processor', () => {
    const events = START.map(({ tdur: _tdur, ...rest }) => rest);
    expect(readTrace(JSON.stringify({ traceEvents: events }), ORIGIN)?.work).toBe(20);
  });

  it('without the script is nothing; events of another shape are passed over', () => {
    expect(readTrace(JSON.stringify({ traceEvents: [call(1, 1)] }), ORIGIN)).toBeNull();
    expect(readTrace(JSON.stringify({ traceEvents: START }), 'chrome-extension://other')).toBeNull();
    expect(read({ ph: 'M' }, 7 as unknown as object)).toMatchObject({ work: 10 });
    expect(() => readTrace('{}', ORIGIN)).toThrow();
  });
});
