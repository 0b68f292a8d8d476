import { Check, Day, MoneyDto, Nested, NestedList, Text, Whole, isUuid, codeRule } from '@tandem/input';

/** A part of the agreed amount that is to be paid. */
export class TrancheDto {
  /** Of one that is there; left out: a new one. */
  @Whole(1, 1_000, { optional: true })
  n?: number | null;

  @Nested(() => MoneyDto)
  amount!: MoneyDto;

  /** On what the payment depends. */
  @Text(500, { optional: true })
  condition?: string | null;

  @Day({ optional: true })
  dueOn?: string | null;
}

/** All that are not paid yet; those that are may be named again and stay as they are: PUT /projects/:id/tranches. */
export class TranchesDto {
  @NestedList(() => TrancheDto, { min: 0, max: 30 })
  items!: TrancheDto[];
}

/** That a tranche was paid: when, and what shows it. */
export class PaymentDto {
  @Day()
  paidOn!: string;

  /** A file of this project. */
  @Check(codeRule(isUuid, 'the attachments of the project'), { optional: true })
  attachment?: string | null;

  /** Number of a transfer, of a letter. */
  @Text(200, { optional: true })
  reference?: string | null;
}

/** What of the money that was paid has to come back; without an amount: nothing. PUT /projects/:id/refund. */
export class RefundDto {
  @Nested(() => MoneyDto, { optional: true })
  amount?: MoneyDto | null;

  /** When it did. */
  @Day({ optional: true })
  settledOn?: string | null;

  @Text(200, { optional: true })
  reference?: string | null;
}
