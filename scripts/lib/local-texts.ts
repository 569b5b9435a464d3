import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FactsUpdate, Facts } from '../../utils/facts/facts';
import type { TextReaders } from '../../utils/hubs/contract';
import { LICENSE_LIMIT, licensePath, README, README_LIMIT } from '../../utils/hubs/huggingface/texts';
import { collected, failed, notCollected, valueOf, type Slot, type Source } from '../../utils/model/slot';

/** What README and licence file of a local copy say, with no network. */
export async function localTexts(
  folder: string,
  facts: Facts,
  texts: Partial<TextReaders>,
  at: number,
): Promise<FactsUpdate> {
  const { card, license } = texts;
  const files = valueOf(facts.files)?.files ?? [];
  const path = licensePath(valueOf(facts.license), files);
  const slot = async <Value>(
    name: string | null,
    limit: number,
    read: (text: string) => Value | Promise<Value>,
  ): Promise<Slot<Value>> => {
    const file = name === null ? null : join(folder, name);
    if (file === null || !existsSync(file)) return notCollected('nothing-to-read');
    const source: Source = { kind: 'file', url: pathToFileURL(file).href, path: '' };
    if (statSync(file).size > limit) return failed('too-large', source, at);
    return collected(await read(readFileSync(file, 'utf8')), source, at);
  };
  return {
    ...(card && {
      cardReading: await slot(README, README_LIMIT, (text) => card(text, facts.subject.id)),
    }),
    ...(license && {
      licenseText: await slot(path, LICENSE_LIMIT, async (text) => ({
        path: path ?? '',
        ...(await license(text)),
      })),
    }),
  };
}
