import manifest from '../../package.json';

/** One version for the extension, the command line and all that they write. */
export const VERSION: string = manifest.version;
