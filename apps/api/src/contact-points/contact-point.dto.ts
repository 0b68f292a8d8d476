import { Check, Text, codeRule, isUuid } from '@tandem/input';

/** Names of States' offices in any script; a telephone number as it is printed. */
export class ContactPointDto {
  /** A member of the organisation, where it is one. */
  @Check(codeRule(isUuid, 'the members of the organisation'), { optional: true })
  personId?: string | null;

  @Text(200)
  name!: string;

  @Text(200, { optional: true })
  office?: string | null;

  @Text(254)
  @Check((value) =>
    typeof value !== 'string' || /^[^\s@]+@[^\s@]+$/u.test(value)
      ? null
      : { code: 'NOT_AN_ADDRESS', detail: 'must be an e-mail address' },
  )
  email!: string;

  @Text(60, { optional: true })
  phone?: string | null;
}
