import { Check, Text } from '@tandem/input';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

export class AskAddressDto {
  @Check((value) => {
    if (typeof value !== 'string') return { code: 'WRONG_TYPE', detail: 'must be text' };
    if (value.length > 254) return { code: 'TOO_LONG', detail: 'must be at most 254 characters' };
    return ADDRESS.test(value.trim()) ? null : { code: 'NOT_AN_ADDRESS', detail: 'must be an e-mail address' };
  })
  email!: string;
}

/** The secret of a link in a mail. */
export class AddressLinkDto {
  @Text(200)
  token!: string;
}

export class WaitingAddressView {
  address!: string;
  /** Until when the link that was sent there works. */
  until!: string;
}

export class OwnAddressView {
  /** With which the person signs in. */
  address!: string;
  /** What was asked for and is not confirmed yet; the same whether or not somebody has that address. */
  waiting!: WaitingAddressView | null;
}
