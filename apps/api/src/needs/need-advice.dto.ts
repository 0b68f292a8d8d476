import { Check, codeRule } from '@tandem/input';
import { PartialType } from '@nestjs/swagger';
import { NeedDto } from '@tandem/needs';
import { isTheme } from '@tandem/vocabulary';

/** POST /needs/advice: a need as far as it is written. */
export class NeedAdviceDto extends PartialType(NeedDto) {}

/** GET /needs/templates */
export class TemplateQuery {
  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;
}
