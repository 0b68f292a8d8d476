import { isLocalPath } from '@tandem/identity-providers';
import { Check, Text } from '@tandem/input';

const ownPage = (value: unknown) =>
  typeof value === 'string' && isLocalPath(value)
    ? null
    : { code: 'NOT_OWN_PAGE', detail: 'must be the path of an own page, such as /needs' };

export class BeginSignInDto {
  /** The own page to show afterwards; left out, the first. */
  @Check(ownPage, { optional: true })
  next?: string | null;
}

export class BeginInvitationDto {
  /** The secret of the invitation's link. */
  @Text(200)
  token!: string;

  /** What the invited call themselves. */
  @Text(200)
  name!: string;
}

/** What the provider added to the address that it sent the browser back to. */
export class ProviderAnswerDto {
  @Text(200)
  state!: string;

  @Text(4_000, { optional: true })
  code?: string | null;

  /** RFC 9207. */
  @Text(500, { optional: true })
  iss?: string | null;

  @Text(200, { optional: true })
  error?: string | null;
}
