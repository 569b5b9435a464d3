import { beforeAll, vi } from 'vitest';
import type { Report } from '../../../utils/report/report';
import { replicaReports, type Assessed } from '../../fixtures/replica-reports';

/** The replica hub has some 25 models and this machine may be busy. */
export const LONG_MS = 120_000;

/** The reports on every model of the replica hub, assessed once for the file that calls this. */
export function replicaOnce(): {
  readonly all: readonly Assessed[];
  readonly of: (id: string) => Report;
} {
  vi.setConfig({ testTimeout: LONG_MS });
  let all: readonly Assessed[] = [];
  beforeAll(async () => {
    all = await replicaReports();
  }, LONG_MS);
  return {
    get all() {
      return all;
    },
    of: (id) => {
      const found = all.find(({ subject }) => subject.id === id);
      if (found === undefined) throw new Error(`no model ${id}`);
      return found.report;
    },
  };
}

/** What a document holds at a path of keys and indexes; undefined when nothing. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

/** The same as a list; empty when it is none. */
export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** What another program reads: written and parsed again. */
export const written = (document: object): unknown => JSON.parse(JSON.stringify(document));
