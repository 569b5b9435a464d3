import { u16, u32 } from '../../../bytes/numbers';
import type { Format } from '../../core/contract';
import { fitted, type Layout } from './layout';

/** Binary versions with a name of the specification, types and aliases (ctranslate2, `src/models/model.cc`). */
const FIRST_VERSION = 4;
const LAST_VERSION = 9;
const SPECIFICATION = /^[A-Z]\w{1,60}Spec\0$/;
const NAME_BYTES = 80;

const specification = (head: Uint8Array): string =>
  new TextDecoder('latin1').decode(head.subarray(6, 6 + Math.min(u16(head, 4), NAME_BYTES)));

const skipText = async (layout: Layout): Promise<void> => layout.skip(await layout.u16());

async function read(layout: Layout): Promise<void> {
  layout.skip(4);
  await skipText(layout);
  layout.skip(4);
  const variables = await layout.u32();
  for (let index = 0; index < variables; index += 1) {
    await skipText(layout);
    layout.skip((await layout.u8()) * 4);
    layout.skip(1);
    layout.skip(await layout.u32());
  }
  const aliases = await layout.u32();
  for (let index = 0; index < aliases; index += 1) {
    await skipText(layout);
    await skipText(layout);
  }
}

/** CTranslate2's `model.bin`: variables with names, shapes and raw numbers; its vocabulary lies beside it as text. */
export const ctranslate2Format: Format = {
  id: 'ctranslate2',
  title: 'CTranslate2',
  version: 1,
  texts: 'formats-data',
  names: [],
  matches: (head) => {
    const version = u32(head, 0);
    return version >= FIRST_VERSION && version <= LAST_VERSION && SPECIFICATION.test(specification(head));
  },
  analyze: (input) => fitted('ctranslate2', input, read),
};
