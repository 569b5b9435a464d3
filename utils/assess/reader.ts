import { FILE_BYTES, FILE_REQUESTS } from '../bytes/limits';
import type { InspectionStore } from '../cache/inspections';
import type { ReportStore } from '../cache/records';
import { HUB_APIS } from '../hubs/index';
import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';
import { readFiles, withInspection, type ReadProgress } from './inspection';
import type { Progress } from './progress';
import { startOnClick } from './stored';
import { notYetAsked, worthReading } from './worth-reading';

export interface ReaderOptions {
  readonly store: ReportStore;
  readonly inspections: InspectionStore;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

export interface ReadRequest {
  /** What the page said. */
  readonly facts: Facts;
  /** The files the reader asked for; null: all that could run something. */
  readonly paths: readonly string[] | null;
  readonly signal: AbortSignal;
  readonly listen: (progress: Progress) => void;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Reads files on the reader's click: each in a budget of its own, until all are read or it is stopped. */
export async function readOnClick(options: ReaderOptions, request: ReadRequest): Promise<void> {
  const { store, inspections, fetch, now } = options;
  const { signal, listen, onProgress } = request;
  const { learned, ...start } = await startOnClick(store, request.facts, now);
  let { facts, report } = start;
  const api = HUB_APIS.find(({ hub }) => hub.id === facts.subject.hub);
  const wanted = request.paths === null ? null : new Set(request.paths);
  if (api === undefined) return;
  const asked = new Set<string>();
  const next = () =>
    notYetAsked(
      asked,
      wanted === null
        ? worthReading(facts)
        : (valueOf(facts.files)?.files ?? []).filter(({ path }) => wanted.has(path)),
    );
  for (let files = next(); files.length > 0 && !signal.aborted; files = next()) {
    for (const file of files) {
      const budget = { bytes: FILE_BYTES, requests: FILE_REQUESTS };
      const reading = { api, fetch, store: inspections, budget, now, signal, onProgress };
      for await (const read of readFiles(facts, [file], reading)) {
        facts = withInspection(facts, read, api.filePage(facts.subject, file.path), now());
        report = await learned(facts);
        listen({ report, origin: 'fresh', final: false });
      }
      if (signal.aborted) break;
    }
  }
  listen({ report, origin: 'fresh', final: true });
}
