import type { InspectedFile } from '../facts/inspection';
import type { InspectionKey } from '../model/inspection';
import type { InspectionStore } from './inspections';
import { evicted, type ReportRecord, type ReportStore } from './records';
import { RELATED_LIMIT, VISIT_LIMIT, type VisitStore } from './visit-records';
import type { VisitRecord } from './visits-schema';

/** A store for as long as the background lives: what remains when the database is blocked or broken. */
export function memoryStore(): ReportStore {
  const records = new Map<string, ReportRecord>();
  const byUse = () => [...records.values()].toSorted((a, b) => b.usedAt - a.usedAt);
  return {
    get: async (key) => records.get(key) ?? null,
    async put(record) {
      records.set(record.key, record);
      for (const key of evicted(byUse())) records.delete(key);
    },
    async touch(key, usedAt) {
      const record = records.get(key);
      if (record !== undefined) records.set(key, { ...record, usedAt });
    },
    recent: async (count) => byUse().slice(0, count),
    usage: async () => ({ records: records.size, size: byUse().reduce((sum, { size }) => sum + size, 0) }),
    clear: async () => records.clear(),
  };
}

const word = ({ bytes, nameClass, readers }: InspectionKey) => [bytes, nameClass, readers].join();

/** Inspections for as long as a program runs. */
export function memoryInspections(): InspectionStore {
  const files = new Map<string, InspectedFile>();
  return {
    get: async (key) => files.get(word(key)) ?? null,
    put: async (key, file) => void files.set(word(key), file),
    clear: async () => files.clear(),
  };
}

/** Remembered looks for as long as a program runs. */
export function memoryVisits(): VisitStore {
  const visits = new Map<string, VisitRecord>();
  const byUse = () => [...visits.values()].toSorted((a, b) => b.usedAt - a.usedAt);
  return {
    get: async (key) => visits.get(key) ?? null,
    related: async (place, commit) =>
      byUse()
        .filter((visit) => visit.place === place || (commit !== '' && visit.commit === commit))
        .slice(0, RELATED_LIMIT),
    async put(record) {
      visits.set(record.key, record);
      for (const { key } of byUse().slice(VISIT_LIMIT)) visits.delete(key);
    },
    usage: async () => ({ records: visits.size, size: byUse().reduce((sum, { size }) => sum + size, 0) }),
    clear: async () => visits.clear(),
  };
}
