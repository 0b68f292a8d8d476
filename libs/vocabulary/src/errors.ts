/** A value that no code list knows or that is not written as it must be; `code` is stable. */
export class VocabularyError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** `UNKNOWN_CODE`: the code is in no list of that kind. */
export class UnknownCode extends VocabularyError {
  constructor(kind: string, code: string) {
    super('UNKNOWN_CODE', `There is no ${kind} "${code}"`);
  }
}

/** `NOT_A_DATE`: a day must be written YYYY-MM-DD. */
export class InvalidDate extends VocabularyError {
  constructor(date: string) {
    super('NOT_A_DATE', `"${date}" is not a day written YYYY-MM-DD`);
  }
}

/** Why an amount is refused. */
export type AmountFault = 'NOT_AN_AMOUNT' | 'NEGATIVE' | 'TOO_MANY_DECIMALS' | 'TOO_LARGE';

/** An amount that is not digits with a point, is below zero, has more decimals than its currency, or is above 10^15. */
export class InvalidAmount extends VocabularyError {
  constructor(
    override readonly code: AmountFault,
    message: string,
  ) {
    super(code, message);
  }
}
