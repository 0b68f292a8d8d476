/** A command cannot do its work for a reason that its message tells in full; no stack trace is shown. */
export class CommandFailure extends Error {
  /**
   * @param exitCode - 1 when the work failed, 2 when the command was used wrongly
   */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'CommandFailure';
  }
}
