import { stable } from '../../../content/digest';
import type { JsonObject } from './contract';

/** A dataset repository of the replica hub, as far as its own record tells of it. */
export interface Dataset {
  readonly id: string;
  readonly gated: false | 'auto' | 'manual';
  readonly license: string;
  readonly files: readonly string[];
  /** Bytes. */
  readonly size: number;
}

const STANDING = ['.gitattributes', 'README.md'];

const dataset = (id: string, license: string, shards: number, gated: Dataset['gated'] = false): Dataset => ({
  id,
  gated,
  license,
  files: [
    ...STANDING,
    ...Array.from({ length: shards }, (_, shard) => `data/train-${String(shard).padStart(5, '0')}.parquet`),
  ],
  size: shards * 268_435_456,
});

const MEADOW_COUNT = 200;

/** So many that looking each of them up would be a burden. */
export const meadowIds: readonly string[] = Array.from(
  { length: MEADOW_COUNT },
  (_, index) => `meadow-data/plot-${String(index + 1).padStart(3, '0')}`,
);

/** Datasets that exist on the replica hub. */
export const datasets: readonly Dataset[] = [
  dataset('lantern-labs/brook-corpus', 'odc-by', 120),
  dataset('museum-of-ml/field-notes', 'cc-by-4.0', 2),
  dataset('wikimedia/wikipedia', 'cc-by-sa-3.0', 41),
  dataset('openwater/plankton-corpus', 'odc-by', 64),
  dataset('openwater/plankton-instruct', 'cc-by-4.0', 3),
  dataset('openwater/harbour-voices', 'cc-by-nc-4.0', 12, 'manual'),
  ...meadowIds.map((id) => dataset(id, 'cc0-1.0', 1)),
];

/** The record of a dataset as the API writes it. */
export const datasetInfo = ({ id, gated, license, files, size }: Dataset): JsonObject => ({
  _id: stable(`dataset:${id}`, 24),
  id,
  author: id.split('/')[0] ?? id,
  cardData: { license },
  disabled: false,
  gated,
  lastModified: '2026-04-02T10:00:00.000Z',
  private: false,
  sha: stable(`dataset-head:${id}`, 40),
  tags: [`license:${license}`, 'format:parquet', 'region:us'],
  downloads: 311,
  likes: 4,
  siblings: files.map((rfilename) => ({ rfilename })),
  createdAt: '2026-01-09T08:00:00.000Z',
  usedStorage: size,
});
