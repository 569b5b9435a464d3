import { safeText } from '../../../text/safe-text';

/** Notes kept of one file: four base models with name, maker and address come to a dozen. */
export const ORIGIN_LIMIT = 16;

/**
 * Keys that say where a GGUF file comes from (GGUF specification, "General metadata"): its base models, what it was
 * converted from, who quantised it. Whoever wrote the file wrote them.
 */
const ORIGIN =
  /^general\.(?:quantized_by|source\.(?:repo_url|huggingface\.repository)|base_model\.\d{1,3}\.(?:name|organization|repo_url))$/;

export const isOriginKey = (key: string): boolean => ORIGIN.test(key);

/** An address of the hub with the longest id has 216 characters; a longer text is none. */
const TEXT_LIMIT = 240;

/** A text of the metadata as it may be shown, shortened so that it no longer reads as an address. */
export const originText = (text: string): string => safeText(text, { limit: TEXT_LIMIT });
