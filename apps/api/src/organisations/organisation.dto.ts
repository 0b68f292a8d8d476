import { ORGANISATION_KINDS, type OrganisationKind } from '@tandem/accounts';
import { Check, Codes, OneOf, Text, codeRule } from '@tandem/input';
import { isCountry } from '@tandem/vocabulary';
import { PageQuery } from '../http/page.dto.js';

const FLAGS = ['true', 'false'] as const;

export class OrganisationQuery extends PageQuery {
  @OneOf(ORGANISATION_KINDS, { optional: true })
  kind?: OrganisationKind;

  /** Whether the secretariat has verified it. */
  @OneOf(FLAGS, { optional: true })
  verified?: 'true' | 'false';

  /** Whether nobody is left who endorses, approves or administers. */
  @OneOf(FLAGS, { optional: true })
  withoutEndorser?: 'true' | 'false';
}

const isState = (object: Record<string, unknown>): boolean => object.kind === 'state';

export class EnterOrganisationDto {
  @Text(200)
  name!: string;

  @OneOf(ORGANISATION_KINDS)
  @Check((_kind, object) =>
    isState(object) && object.country == null ? { code: 'MISSING', detail: 'a State needs its country', at: '' } : null,
  )
  kind!: OrganisationKind;

  /** ISO 3166-1 alpha-3 of a State; of no other kind. */
  @Check(
    (value, object) =>
      codeRule(isCountry, 'GET /countries')(value, object) ??
      (isState(object) ? null : { code: 'NOT_A_STATE', detail: 'only a State has a country' }),
    { optional: true },
  )
  country?: string | null;

  /** A regional body's member States. */
  @Codes(isCountry, 'GET /countries', { min: 0, max: 200, optional: true })
  members?: string[] | null;
}

export class ChangeOrganisationDto {
  @Text(200, { optional: true })
  name?: string | null;

  @Codes(isCountry, 'GET /countries', { min: 0, max: 200, optional: true })
  members?: string[] | null;
}

export class RefuseOrganisationDto {
  /** Told to the organisation. */
  @Text(1_000)
  because!: string;
}
