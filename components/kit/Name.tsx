import { shorten } from './text';
import { safeText } from '../../utils/text/safe-text';

interface NameProps {
  readonly text: string;
  /** Longer names lose their middle; the whole name is in the title. */
  readonly limit?: number;
  readonly mono?: boolean;
}

/** Somebody else's name as plain text: kept apart from the text around it, nothing in it hidden. */
export function Name({ text, limit = 80, mono = false }: NameProps) {
  const shown = safeText(text);
  return (
    <bdi class={mono ? 'mono' : undefined} title={shown}>
      {shorten(shown, limit)}
    </bdi>
  );
}
