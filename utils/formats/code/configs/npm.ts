import { entriesOf } from '../../encodings/json-text';
import type { Family } from './contract';

/** Scripts that npm runs by itself when a package is installed. */
const INSTALL_SCRIPTS: ReadonlySet<string> = new Set(['preinstall', 'install', 'postinstall', 'prepare']);

export const npmFamily: Family = {
  keys: {
    scripts: (value, _place, tell) => {
      for (const [script, command] of entriesOf(value))
        if (INSTALL_SCRIPTS.has(script) && typeof command === 'string')
          tell.add('install-script', 'suspicious', script, command);
    },
  },
};
