import { Flag, OneOf, Text, Whole } from '@tandem/input';
import { LANGUAGES, type Language } from '@tandem/vocabulary';

const MOST_PEOPLE = 1_000_000_000;

/** Whom the work reaches; what is not counted is left out. */
export class BeneficiariesDto {
  @Whole(0, MOST_PEOPLE, { optional: true })
  women?: number | null;

  @Whole(0, MOST_PEOPLE, { optional: true })
  men?: number | null;

  @Whole(0, MOST_PEOPLE, { optional: true })
  girls?: number | null;

  @Whole(0, MOST_PEOPLE, { optional: true })
  boys?: number | null;
}

/** Title and texts in another language. */
export class SecondLanguageDto {
  @OneOf([...LANGUAGES, 'pt'])
  language!: Language | 'pt';

  @Text(200, { optional: true })
  title?: string | null;

  @Text(800, { optional: true })
  summary?: string | null;

  @Text(20_000, { optional: true })
  description?: string | null;

  /** Whether somebody who knows both languages has read it; a machine's is not. */
  @Flag({ optional: true })
  reviewed?: boolean | null;
}
