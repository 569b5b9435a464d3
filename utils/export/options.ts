import type { Translate } from '../model/message';

/** What a document says of itself; given from outside, so that the same report and options give the same document. */
export interface ExportOptions {
  /** When the document is made: ms since the epoch. */
  readonly timestamp: number;
  /** Plimsoll's own version. */
  readonly toolVersion: string;
  /** A UUID of this document alone, without `urn:uuid:`. */
  readonly serialNumber: string;
  /** The language of sentences in it. Names of fields and states stay in English, as the formats have them. */
  readonly t: Translate;
}

export const TOOL_NAME = 'Plimsoll';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_UUID = '00000000-0000-0000-0000-000000000000';

/** The document's UUID, lower-cased; the nil UUID when it is none. */
export function serialOf({ serialNumber }: ExportOptions): string {
  const serial = serialNumber.toLowerCase();
  return UUID.test(serial) ? serial : NO_UUID;
}
