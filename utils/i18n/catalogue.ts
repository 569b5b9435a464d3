import type { Message, Translate } from '../model/message';

/** Texts by key; `$1`…`$9` stand for a message's parameters and `$$` for a dollar sign, as browsers read them. */
export type Catalogue = Readonly<Record<string, string>>;

/** Writes messages from a catalogue, outside of a browser. An unknown key is shown as itself. */
export const translator =
  (catalogue: Catalogue): Translate =>
  ({ key, params }: Message) =>
    (catalogue[key] ?? key).replaceAll(/\$(\$|[1-9])/g, (_match, mark: string) =>
      mark === '$' ? '$' : (params[Number(mark) - 1] ?? ''),
    );
