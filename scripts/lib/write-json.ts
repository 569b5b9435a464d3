import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** Writes a table that the product ships, in the format that `npm run lint` asks for. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const options = await resolveConfig(path);
  await writeFile(path, await format(JSON.stringify(value), { ...options, parser: 'json' }));
}
