/** What a command is given beside its arguments. */
export interface Context {
  /** The program itself: threads run it again. */
  readonly self: URL;
  /** Asks servers; nothing else in the program does. */
  readonly fetch: typeof fetch;
}
