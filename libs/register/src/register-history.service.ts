import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { providerOf, providersNamed, type NamedOrganisation } from './providers/providers.js';
import {
  RegisterHistoryRepository,
  type Known,
  type PastActivities,
  type RunningActivities,
} from './register-history.repository.js';

/** What organisations of ours did and do, as far as the register knows them. */
export interface RegisterHistory {
  /** Everything that they began up to the day, alike activities together. */
  past: PastActivities[];
  /** Work on themes of ours that has not ended on the day, whoever provides it. */
  running: RunningActivities[];
}

/** What was and is done where, by organisations of ours under any of their names. */
@Injectable()
export class RegisterHistoryService {
  constructor(private readonly repository: RegisterHistoryRepository) {}

  /** @param asOf UTC day `YYYY-MM-DD` */
  async of(
    organisations: readonly (NamedOrganisation & { id: string })[],
    asOf: string,
    tx: EntityManager,
  ): Promise<RegisterHistory> {
    const known = await this.known(organisations, tx);
    return {
      past: await this.repository.past(tx, known, asOf),
      running: await this.repository.running(tx, known, asOf),
    };
  }

  private async known(
    organisations: readonly (NamedOrganisation & { id: string })[],
    tx: EntityManager,
  ): Promise<Known[]> {
    const ours = new Map<string, string[]>();
    for (const organisation of organisations) {
      const provider = providerOf(organisation);
      if (provider !== null) ours.set(provider, [...(ours.get(provider) ?? []), organisation.id]);
    }
    const givers = await this.repository.givers(tx);
    return givers.flatMap(({ id: registerId, name }) =>
      [...new Set(providersNamed(name).flatMap((provider) => ours.get(provider) ?? []))].map((organisation) => {
        return { registerId, organisation };
      }),
    );
  }
}
