import { Injectable } from '@nestjs/common';
import { digestOf } from '@tandem/accounts';
import { networkOf, type Device } from './device.js';
import { KnownNetworksRepository } from './known-networks.repository.js';
import { RateLimits, type RateLimit } from './rate-limits.js';

/** Wrong passwords for one address: five, then one in three minutes. */
const OF_ADDRESS: RateLimit = { burst: 5, perMinute: 1 / 3 };
/** Wrong passwords from one network: thirty, then two a minute. */
const OF_NETWORK: RateLimit = { burst: 30, perMinute: 2 };
/** Wrong codes of one person, who has shown the password: five, then one in five minutes. */
const OF_CODES: RateLimit = { burst: 5, perMinute: 1 / 5 };
/** Changes of address that one person asks for: five, then five a day. */
const OF_ADDRESS_CHANGES: RateLimit = { burst: 5, perMinute: 5 / (24 * 60) };
/** Links asked for one address: three, then one in twenty minutes. */
const OF_LINKS: RateLimit = { burst: 3, perMinute: 1 / 20 };

/** A try that was taken: what to give back when it was right. */
export interface Try {
  right(): Promise<void>;
}

/**
 * How often somebody may try. Where a person has signed in from before has tries of its own, so that strangers who use up
 * all others do not keep the person out.
 */
@Injectable()
export class Tries {
  constructor(
    private readonly limits: RateLimits,
    private readonly networks: KnownNetworksRepository,
  ) {}

  /** Alike for addresses that nobody has. @throws TooManyTries */
  async ofPassword(email: string, { address }: Device): Promise<Try> {
    const network = networkOf(address);
    const known = await this.networks.knows(email, network);
    const ofAddress = `sign-in:address:${digestOf(email)}${known && network !== null ? `@${network}` : ''}`;
    const ofNetwork = network === null ? null : `sign-in:network:${network}`;
    if (ofNetwork !== null) await this.limits.take(ofNetwork, OF_NETWORK);
    await this.limits.take(ofAddress, OF_ADDRESS);
    return {
      right: async () => {
        await this.limits.clear(ofAddress);
        if (ofNetwork !== null) await this.limits.giveBack(ofNetwork, OF_NETWORK);
      },
    };
  }

  /** @throws TooManyTries */
  async ofCode(personId: string): Promise<Try> {
    const key = `second-factor:${personId}`;
    await this.limits.take(key, OF_CODES);
    return { right: () => this.limits.clear(key) };
  }

  /** Alike for addresses that somebody has; mails for forgotten passwords are counted apart. @throws TooManyTries */
  async ofAddressChange(personId: string, email: string, { address }: Device): Promise<void> {
    const network = networkOf(address);
    await this.limits.take(`address-change:person:${personId}`, OF_ADDRESS_CHANGES);
    if (network !== null) await this.limits.take(`address-change:network:${network}`, OF_NETWORK);
    await this.limits.take(`address-change:address:${digestOf(email)}`, OF_LINKS);
  }

  /** @throws TooManyTries */
  async ofLink(email: string, { address }: Device): Promise<void> {
    const network = networkOf(address);
    if (network !== null) await this.limits.take(`link:network:${network}`, OF_NETWORK);
    await this.limits.take(`link:address:${digestOf(email)}`, OF_LINKS);
  }
}
