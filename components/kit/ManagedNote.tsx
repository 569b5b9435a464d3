import type { Translate } from '../../utils/model/message';
import { say } from './text';

/** Says that a setting was fixed by the reader's organisation. */
export const ManagedNote = ({ t }: { readonly t: Translate }) => (
  <p class="managed">{say(t, 'options_managed')}</p>
);
