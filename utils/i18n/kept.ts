import type { Translate } from '../model/message';

/**
 * Keeps every text that was ever asked for: after an update of the extension the browser gives none to a page that is
 * still open. One that was never asked for is then empty.
 */
export function kept(translate: Translate): Translate {
  const texts = new Map<string, string>();
  return (message) => {
    const name = JSON.stringify(message);
    try {
      const text = translate(message);
      texts.set(name, text);
      return text;
    } catch {
      return texts.get(name) ?? '';
    }
  };
}
