import type { Progress } from './assessor';

interface Listener {
  readonly listen: (progress: Progress) => void;
  readonly onFailure: (() => void) | undefined;
  readonly deep: boolean;
}

interface Flight {
  last: Progress | null;
  readonly listeners: Set<Listener>;
  readonly deep: boolean;
  readonly stop: AbortController;
  done: Promise<void>;
}

type Fly = (publish: (progress: Progress) => void, signal: AbortSignal) => Promise<void>;

export interface Flights {
  /**
   * Joins the flight of `key`, or takes off with `fly`. A deep listener needs a deep flight; it waits for a plain one
   * that is in the air, and hears it. A deep flight with no deep listener left is told to stop. Returns how to leave.
   */
  readonly join: (key: string, listener: Listener, fly: Fly) => () => void;
}

const deepKey = (key: string): string => `${key}|deep`;

/** Those who ask for one subject at the same time share one flight. */
export function createFlights(): Flights {
  const flights = new Map<string, Flight>();

  const joinable = (key: string, deep: boolean): Flight | null => {
    const further = flights.get(deepKey(key));
    if (further !== undefined && !further.stop.signal.aborted) return further;
    return deep ? null : (flights.get(key) ?? null);
  };

  const takeOff = (key: string, first: Listener, fly: Fly): Flight => {
    const { deep } = first;
    const earlier = flights.get(deepKey(key)) ?? flights.get(key);
    const stop = new AbortController();
    const flight: Flight = { last: null, listeners: new Set([first]), deep, stop, done: Promise.resolve() };
    const publish = (progress: Progress): void => {
      flight.last = progress;
      for (const each of flight.listeners) each.listen(progress);
    };
    const place = deep ? deepKey(key) : key;
    flights.set(place, flight);
    const relay = { listen: ({ report, origin }: Progress) => publish({ report, origin, final: false }) };
    earlier?.listeners.add({ ...relay, onFailure: undefined, deep: false });
    flight.done = (earlier?.done ?? Promise.resolve())
      .then(() => fly(publish, stop.signal))
      .catch(() => {
        for (const each of flight.listeners) each.onFailure?.();
      })
      .finally(() => {
        if (flights.get(place) === flight) flights.delete(place);
      });
    return flight;
  };

  return {
    join(key, listener, fly) {
      const running = joinable(key, listener.deep);
      running?.listeners.add(listener);
      if (running?.last) listener.listen(running.last);
      const flight = running ?? takeOff(key, listener, fly);
      return () => {
        flight.listeners.delete(listener);
        if (flight.deep && ![...flight.listeners].some(({ deep }) => deep)) flight.stop.abort();
      };
    },
  };
}
