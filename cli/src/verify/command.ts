import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../walk/walk';
import { isBundleCandidate, looksLikeBundle } from '../../../utils/signatures/candidates';
import { safeJson } from '../../../utils/text/unseen';
import type { VERIFY } from '../command-line/options';
import type { Parsed } from '../command-line/parse';
import { EXIT, UsageError, type ExitCode } from '../exit';
import { createSink } from '../terminal/sink';
import { checkSignature } from './check';
import { signatureText } from './words';

/** `plimsoll verify`: the signatures in a folder against its files; words on a terminal, else a JSON line each. Throws `UsageError`. */
export async function run({ values, operands }: Parsed<typeof VERIFY.options>): Promise<ExitCode> {
  const { signature, tree, pin: pins = [], publisher } = values;
  const [folder, ...more] = operands;
  if (folder === undefined || more.length > 0) throw new UsageError('one folder is named');
  const bundles = signature === undefined ? bundlesIn(folder) : [signature];
  const sink = createSink(null, () => undefined);
  let verified = true;
  for (const bundle of bundles) {
    const fact = await checkSignature({ signature: bundle, tree, files: folder, pins, publisher });
    verified &&= fact.outcome === 'verified';
    await sink.write(process.stdout.isTTY ? signatureText(fact) : `${safeJson(fact)}\n`);
  }
  await sink.close();
  if (bundles.length > 0) return verified ? EXIT.clean : EXIT.found;
  process.stderr.write('plimsoll: no signature is in the folder\n');
  return EXIT.nothing;
}

/** The files at the root, or one folder down, that are named like signatures and look like one. Throws `UsageError`. */
function bundlesIn(folder: string): readonly string[] {
  const steps = [...walk([folder])];
  const [first] = steps;
  if (first?.kind === 'failed' && first.path === folder)
    throw new UsageError(`${folder} cannot be read: ${first.reason}`);
  return steps
    .flatMap((step) => (step.kind === 'file' ? [step.path] : []))
    .filter((path) => isBundleCandidate(path.slice(join(folder, '/').length), statSync(path).size))
    .filter((path) => looksLikeBundle(Uint8Array.from(readFileSync(path))));
}
