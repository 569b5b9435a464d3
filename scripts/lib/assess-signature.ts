import { readFileSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { siblings, treeEntries } from '../../utils/hubs/huggingface/files';
import { record } from '../../utils/hubs/read';
import type { RepositoryFile } from '../../utils/facts/files';
import type { SignatureFact } from '../../utils/facts/signature';
import { valueOf } from '../../utils/model/slot';
import { PINS } from '../../utils/signatures/identities';
import { pinFromPem, type Pin } from '../../utils/signatures/pins';
import { verifySignature } from '../../utils/signatures/verify';
import { localFiles } from './local-files';

export interface SignatureArguments {
  readonly signature: string;
  /** A listing in the hub's shape (a tree, or a model's record); without it the folder's own files are listed. */
  readonly tree: string | undefined;
  readonly files: string | undefined;
  readonly pins: readonly string[];
  /** Whose repository it is; without it any identity that Sigstore attests is taken for known. */
  readonly publisher: string | undefined;
}

/** Checks a bundle against a listing, as the extension does. Throws for arguments that cannot be read. */
export async function assessSignature(given: SignatureArguments): Promise<SignatureFact> {
  const { signature, tree, files: folder, publisher } = given;
  const { files, complete } = listed(tree, folder);
  const pins: readonly Pin[] = [
    ...PINS,
    ...(publisher === undefined ? [{ kind: 'sigstore' } as const] : []),
    ...given.pins.map(pinFile),
  ];
  const bytes = Uint8Array.from(readFileSync(signature));
  const inFolder = folder !== undefined && resolve(signature).startsWith(resolve(folder) + sep);
  const path = inFolder
    ? resolve(signature)
        .slice(resolve(folder).length + 1)
        .split(sep)
        .join('/')
    : basename(signature);
  return verifySignature({
    bundle: { path, bytes },
    files,
    complete,
    publisher: publisher ?? null,
    pins,
    now: Date.now(),
    fetchSmall: async (name) => (folder === undefined ? null : localFile(folder, name)),
  });
}

function listed(
  tree: string | undefined,
  folder: string | undefined,
): { readonly files: readonly RepositoryFile[]; readonly complete: boolean } {
  if (tree !== undefined) {
    const answer: unknown = JSON.parse(readFileSync(tree, 'utf8'));
    if (Array.isArray(answer)) {
      const { files, whole } = treeEntries(answer);
      return { files, complete: whole };
    }
    const found = siblings(record(answer)?.siblings);
    if (found === null) throw new Error(`${tree} is no listing of the hub`);
    return found;
  }
  const { files } = folder === undefined ? {} : localFiles(folder, Date.now());
  return (files && valueOf(files)) ?? { files: [], complete: false };
}

/** A file of the folder; null when there is none, or its name leads out of the folder. */
function localFile(folder: string, name: string): Uint8Array<ArrayBuffer> | null {
  const path = resolve(folder, name);
  if (!path.startsWith(resolve(folder) + sep)) return null;
  try {
    return Uint8Array.from(readFileSync(path));
  } catch {
    return null;
  }
}

function pinFile(path: string): Pin {
  const pin = pinFromPem(basename(path), readFileSync(path, 'utf8'));
  if (pin === null) throw new Error(`${path} is neither a certificate nor a public key in PEM`);
  return pin;
}
