import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FactorsRepository } from './factors.repository.js';

/** By what a person can take the second step. */
export type FactorWay = 'totp' | 'passkey' | 'recovery';

/** A kind of second factor that lives elsewhere. */
export interface OtherFactor {
  has(personId: string): Promise<boolean>;
  /** Takes all of the kind away from somebody who has lost them. */
  forget(tx: EntityManager, personId: string): Promise<void>;
}

/** Tells which second factors a person has; kinds that live elsewhere are added when their module starts. */
@Injectable()
export class FactorWays {
  private readonly others = new Map<FactorWay, OtherFactor>();

  constructor(private readonly factors: FactorsRepository) {}

  /** Adds a kind of second factor. */
  add(way: FactorWay, factor: OtherFactor): void {
    this.others.set(way, factor);
  }

  /** Takes away from a person whatever was added here. */
  async forgetOthers(tx: EntityManager, personId: string): Promise<void> {
    for (const factor of this.others.values()) await factor.forget(tx, personId);
  }

  /** Empty for somebody who has none: recovery codes alone are no factor. */
  async of(personId: string): Promise<FactorWay[]> {
    const ways: FactorWay[] = (await this.factors.confirmed(personId)) ? ['totp'] : [];
    for (const [way, factor] of this.others) if (await factor.has(personId)) ways.push(way);
    if (ways.length > 0 && (await this.factors.hasRecoveryCodes(personId))) ways.push('recovery');
    return ways;
  }
}
