import { Check, Codes, Text, Whole } from '@tandem/input';
import { PERMISSIONS } from '@tandem/accounts';
import ipaddr from 'ipaddr.js';

const known: readonly string[] = PERMISSIONS;

export class NewTokenDto {
  /** What it is for, so that the person knows it again. */
  @Text(100)
  name!: string;

  /** What it may do: `<resource>:read` or `:write`; none that the person does not hold. */
  @Codes((code) => known.includes(code), 'the scopes', { max: 40 })
  scopes!: string[];

  /** For how long it works. */
  @Whole(1, 366)
  days!: number;

  /** Networks that it may be used from, as CIDR; left out: any. */
  @Check(networksProblem, { optional: true })
  addresses?: string[] | null;
}

function networksProblem(value: unknown) {
  if (!Array.isArray(value) || value.length > 20)
    return { code: 'WRONG_TYPE', detail: 'must be a list of at most 20 networks' };
  const wrong = value.findIndex((entry) => typeof entry !== 'string' || !isNetwork(entry));
  return wrong < 0
    ? null
    : { code: 'NOT_A_NETWORK', detail: 'must be a network such as 192.0.2.0/24', at: `/${wrong}` };
}

/** As PostgreSQL's cidr wants it: nothing to the right of the mask. */
function isNetwork(text: string): boolean {
  if (text.length > 50 || !ipaddr.isValidCIDR(text) || text.includes('%')) return false;
  const [address, bits] = ipaddr.parseCIDR(text);
  const first =
    address.kind() === 'ipv4' ? ipaddr.IPv4.networkAddressFromCIDR(text) : ipaddr.IPv6.networkAddressFromCIDR(text);
  return bits >= 0 && first.toString() === address.toString();
}
