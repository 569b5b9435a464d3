/** What a command ends with (docs/command-line.md). */
export const EXIT = {
  /** Nothing that `--fail-on` names. */
  clean: 0,
  /** At least one file, model or signature that `--fail-on` names; it outweighs a file that could not be opened. */
  found: 1,
  /** Wrong arguments, or something that could not be opened; everything else was read all the same. */
  failed: 2,
  /** There was nothing to read. */
  nothing: 3,
  /** Ctrl-C: what was found until then is printed. 128 + SIGINT, as shells count. */
  cancelled: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Arguments that cannot be carried out; its message is for the person who typed them. */
export class UsageError extends Error {}
