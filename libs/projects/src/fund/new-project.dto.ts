import { Check, Codes, MoneyDto, Nested, Text, WindowDto, codeRule, isUuid } from '@tandem/input';
import { isCountry, isTheme } from '@tandem/vocabulary';

/** A project that a fund begins without a match: POST /projects. */
export class NewProjectDto {
  /** The fund; needed where one serves in several. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string | null;

  /** The State (or regional body) that is helped, and signs. */
  @Check(codeRule(isUuid, 'the list of organisations'))
  state!: string;

  @Text(200)
  title!: string;

  @Text(4_000, { optional: true })
  description?: string | null;

  @Codes(isTheme, 'GET /themes', { max: 10 })
  themes!: string[];

  @Codes(isCountry, 'GET /countries', { max: 60 })
  countries!: string[];

  /** Left out: help that is not money. */
  @Nested(() => MoneyDto, { optional: true })
  amount?: MoneyDto | null;

  @Nested(() => WindowDto, { optional: true })
  window?: WindowDto | null;

  /** A need of that State which it serves. */
  @Check(codeRule(isUuid, 'the list of needs'), { optional: true })
  needId?: string | null;
}
