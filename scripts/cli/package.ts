import * as z from 'zod/mini';
import { NOTICES_FILE } from '../release/notices';

/** The one file of the package that runs. */
export const PROGRAM = 'plimsoll.mjs';

/** What its page on npm shows. */
export const README = 'docs/command-line.md';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  engines: z.object({ node: z.string() }),
});

/** The package.json of the command line, by that of the project: nothing is installed with it, nothing runs at install. */
export function packageOf(project: unknown): object {
  const { name, version, license, engines } = manifestSchema.parse(project);
  return {
    name,
    version,
    description:
      'Says what loading an AI model runs: reads model files, folders, Hugging Face caches and the hub, and loads none of them.',
    keywords: ['ai', 'model', 'security', 'pickle', 'safetensors', 'gguf', 'huggingface', 'sarif', 'scanner'],
    license,
    type: 'module',
    bin: { [name]: PROGRAM },
    engines,
    files: [PROGRAM, NOTICES_FILE],
  };
}
