import { Check, Flag, OneOf, Text, codeRule, isUuid } from '@tandem/input';
import { FOUND_KINDS, type FoundKind } from '@tandem/search';
import { isCountry, isTheme } from '@tandem/vocabulary';
import { PageQuery } from '../http/page.dto.js';

const STATUS = 40;
const WORDS = 200;

/** What GET /search looks for; all conditions hold at once. */
export class SearchRequest extends PageQuery {
  /** Words, all of which have to occur; the last may be half typed. */
  @Text(WORDS, { optional: true })
  q?: string;

  @OneOf(FOUND_KINDS, { optional: true })
  kind?: FoundKind;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;

  /** The record is about it; an offer reaches it. */
  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string;

  /** As it is stored: `open`, `agreed`, `implementing`. */
  @Text(STATUS, { optional: true })
  status?: string;
}

/** POST /saved-searches: words or at least one of the filters. */
export class SaveSearchDto {
  /** What to call it. */
  @Text(100)
  name!: string;

  @Text(WORDS, { optional: true })
  q?: string | null;

  @OneOf(FOUND_KINDS, { optional: true })
  kind?: FoundKind | null;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string | null;

  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string | null;

  @Text(STATUS, { optional: true })
  status?: string | null;

  /** Whether to be told of new records that fit; yes where it is not said. */
  @Flag({ optional: true })
  notify?: boolean | null;

  /** The organisation for which it is saved; the one that the caller serves first where it is not said. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string | null;
}
