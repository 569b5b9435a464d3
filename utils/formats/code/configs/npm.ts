import { entriesOf } from '../../encodings/json-text';
import type { Family } from './contract';

/** Scripts that npm runs by itself when a package is installed (npm, "Life Cycle Scripts"). */
const INSTALL: ReadonlySet<string> = new Set(['preinstall', 'install', 'postinstall']);

/** What it runs in a folder that is installed from: nearly every package builds itself so. */
const BUILD = 'prepare';

/** Whether a text is a command of `package.json` that runs only when somebody asks for it by its name. */
export const isTask = (within: string, key: string): boolean =>
  within === 'scripts' && key !== BUILD && !INSTALL.has(key);

export const npmFamily: Family = {
  keys: {
    scripts: (value, _place, tell) => {
      for (const [script, command] of entriesOf(value))
        if (typeof command === 'string' && (script === BUILD || INSTALL.has(script)))
          tell.add('install-script', script === BUILD ? 'note' : 'suspicious', script, command);
    },
  },
};
