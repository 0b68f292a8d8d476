import { Check, OneOf, Text, codeRule, isUuid } from '@tandem/input';

/** POST /needs/:id/ask-clarification */
export class QuestionDto {
  @Text(2_000)
  question!: string;
}

/** POST /needs/:id/clarify */
export class AnswerDto {
  @Text(2_000)
  answer!: string;
}

/** POST /needs/:id/endorse */
export class EndorseDto {
  /** Number or date of the note verbale or letter behind it. */
  @Text(200, { optional: true })
  instrument?: string | null;
}

/** POST /needs/:id/close */
export class CloseNeedDto {
  @OneOf(['met', 'partly_met'])
  outcome!: 'met' | 'partly_met';

  @Text(2_000, { optional: true })
  note?: string | null;
}

/** POST /needs/:id/supersede */
export class SupersedeDto {
  /** Another open need of the same organisation. */
  @Check(codeRule(isUuid, 'your needs'))
  by!: string;

  @Text(2_000, { optional: true })
  note?: string | null;
}

/** POST /needs/:id/refer */
export class ReferDto {
  /** The mechanism, organisation or answer that the need is referred to. */
  @Text(200)
  to!: string;

  @Text(2_000)
  note!: string;
}

/** POST /needs/:id/withdraw */
export class WithdrawNeedDto {
  /** For the owner and the secretariat. */
  @Text(2_000, { optional: true })
  reason?: string | null;
}
