import { EXCHANGED_KINDS, FILE_FORMATS } from '@tandem/exchange';
import type { ExchangedKind, FileFormat } from '@tandem/exchange';
import { Check, Nested, OneOf, Text, codeRule, isUuid } from '@tandem/input';
import { KINDS, isCountry, isTheme } from '@tandem/vocabulary';

/** The filters of GET /needs and GET /offers. */
export class ExportFilterDto {
  /** As the list shows it, such as `open`. */
  @Text(40, { optional: true })
  status?: string | null;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string | null;

  /** Of needs only. */
  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string | null;

  /** Of offers only: what is offered. */
  @OneOf(KINDS.map(({ code }) => code), { optional: true })
  kind?: string | null;

  /** Only those of the caller's organisations. */
  @OneOf(['true', 'false'], { optional: true })
  mine?: string | null;

  /** Only those of one organisation. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string | null;
}

export class ExportDto {
  /** `need` or `offer`. */
  @OneOf(EXCHANGED_KINDS)
  kind!: ExchangedKind;

  @OneOf(FILE_FORMATS)
  format!: FileFormat;

  @Nested(() => ExportFilterDto, { optional: true })
  filter?: ExportFilterDto | null;
}
