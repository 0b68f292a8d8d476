/** Why a request outside was not made, or its answer not taken. */
export type OutsideRefusal =
  | 'ADDRESS_NOT_VALID'
  | 'NOT_HTTPS'
  | 'PORT_NOT_ALLOWED'
  | 'CREDENTIALS_IN_ADDRESS'
  | 'ADDRESS_NOT_PUBLIC'
  | 'REDIRECTED'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'NOT_REACHED';

/** The message names the reason only: neither the address nor what it answered. */
export class OutsideRefused extends Error {
  readonly code = 'OUTSIDE_REFUSED';

  constructor(
    readonly reason: OutsideRefusal,
    options?: ErrorOptions,
  ) {
    super(`A request to an address outside was refused: ${reason}`, options);
  }
}
