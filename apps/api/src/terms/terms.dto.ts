import type { TermsStanding } from '@tandem/accounts';
import { Text } from '@tandem/input';

export class AcceptTermsDto {
  /** The version that was read. */
  @Text(40)
  version!: string;
}

export class TermsView {
  /** The version in force. */
  version!: string;
  accepted!: boolean;
  acceptedAt!: string | null;
}

export const termsView = ({ version, accepted, acceptedAt }: TermsStanding): TermsView => ({
  version,
  accepted,
  acceptedAt: acceptedAt?.toISOString() ?? null,
});
