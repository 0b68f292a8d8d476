import { Injectable } from '@nestjs/common';
import { FactorsRepository } from './factors.repository.js';

/** By what a person can take the second step. */
export type FactorWay = 'totp' | 'passkey' | 'recovery';

/** Tells which second factors a person has; kinds that live elsewhere are added when their module starts. */
@Injectable()
export class FactorWays {
  private readonly others = new Map<FactorWay, (personId: string) => Promise<boolean>>();

  constructor(private readonly factors: FactorsRepository) {}

  /** Adds a kind of second factor. */
  add(way: FactorWay, has: (personId: string) => Promise<boolean>): void {
    this.others.set(way, has);
  }

  /** Empty for somebody who has none: recovery codes alone are no factor. */
  async of(personId: string): Promise<FactorWay[]> {
    const ways: FactorWay[] = (await this.factors.confirmed(personId)) ? ['totp'] : [];
    for (const [way, has] of this.others) if (await has(personId)) ways.push(way);
    if (ways.length > 0 && (await this.factors.hasRecoveryCodes(personId))) ways.push('recovery');
    return ways;
  }
}
