import type { Message, Translate } from '../model/message';

interface I18n {
  getMessage(key: string, substitutions?: string[]): string;
}

/** Writes messages in the browser's language. An unknown key is shown as itself. */
export const browserTranslator =
  (i18n: I18n): Translate =>
  ({ key, params }: Message) =>
    i18n.getMessage(key, [...params]) || key;
