import { gitoidOf, type DescribedFile } from '../describe/files';
import { given } from '../given';
import { element, type Namer, type SpdxElement } from './elements';

export const fileId = (index: number, id: Namer): string => id(`file-${index}`);

/** Every file of the tree, by its whole path, with the digest that the hub lists. */
export const fileElements = (files: readonly DescribedFile[], id: Namer): readonly SpdxElement[] =>
  files.map((file, index) => {
    const gitoid = gitoidOf(file);
    return element(
      'software_File',
      fileId(index, id),
      given({
        name: file.path.toWellFormed(),
        software_fileKind: 'file',
        software_primaryPurpose: file.weights ? 'model' : 'file',
        verifiedUsing: hashes(file),
        software_contentIdentifier:
          gitoid === null
            ? []
            : [
                {
                  type: 'software_ContentIdentifier',
                  software_contentIdentifierType: 'gitoid',
                  software_contentIdentifierValue: gitoid,
                },
              ],
      }),
    );
  });

/** The file's SHA-256 as an integrity method; empty when the hub lists none. */
export const hashes = ({ sha256 }: Pick<DescribedFile, 'sha256'>): readonly object[] =>
  sha256 === null ? [] : [{ type: 'Hash', algorithm: 'sha256', hashValue: sha256 }];
