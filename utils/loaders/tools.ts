/** What pip and setuptools install from when a person or a Space is told to; no loader does (facts/LOADERS §4b). */
const INSTALLS = /(?:^|\/)(?:requirements[\w.-]*\.txt|setup\.(?:py|cfg)|pyproject\.toml)$/;

/** Whether a file is opened by a tool beside every load, and may have it fetch or run something. */
export const isOpenedByTools = (path: string): boolean => INSTALLS.test(path);
