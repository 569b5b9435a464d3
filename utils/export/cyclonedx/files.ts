import { gitoidOf, type DescribedFile } from '../describe/files';
import { given } from '../given';
import { property } from './parts';

/** Every file of the tree as a component: the whole path is its name. */
export const fileComponents = (files: readonly DescribedFile[]): readonly object[] =>
  files.map(fileComponent);

function fileComponent(file: DescribedFile, index: number): object {
  const gitoid = gitoidOf(file);
  return given({
    type: 'file',
    'bom-ref': `file-${index}`,
    name: file.path.toWellFormed(),
    hashes: hashesOf(file),
    omniborId: gitoid === null ? null : [gitoid],
    properties: [
      ...property('size', file.size),
      ...property('format:by-name', file.format),
      ...property('weights', file.weights ? 'true' : null),
      ...property('hub-scan', file.scan && file.scan.overall),
      ...property('format:by-content', file.inspection && file.inspection.format),
      ...property('verdict:file', file.inspection && file.inspection.verdict),
    ],
  });
}

/** The SHA-256 that the hub lists, or that was computed of a local copy; empty when neither is there. */
export const hashesOf = ({ sha256 }: Pick<DescribedFile, 'sha256'>): readonly object[] =>
  sha256 === null ? [] : [{ alg: 'SHA-256', content: sha256 }];
