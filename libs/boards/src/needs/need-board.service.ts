import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation } from '@tandem/accounts';
import { NeedsRepository, type Need } from '@tandem/needs';
import { NeedBoardRepository, type NeedConcern, type NeedPlace } from './need-board.repository.js';

export interface NeedOnBoard {
  need: Need;
  concern: NeedConcern;
  /** When it should have happened, and how many days ago that was. */
  due: Date;
  days: number;
}

/** Needs that wait for an office: not acknowledged or circulated in time, or taken up by nobody. For offices alone. */
@Injectable()
export class NeedBoard {
  constructor(
    private readonly repository: NeedBoardRepository,
    private readonly needs: NeedsRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** The longest overdue first. */
  async page(
    concern: NeedConcern | null,
    after: NeedPlace | null,
    limit: number,
  ): Promise<{ items: NeedOnBoard[]; owners: Map<string, Organisation>; next: NeedPlace | null }> {
    const found = await this.repository.concerns(concern, after, limit + 1);
    const rows = found.slice(0, limit);
    const needs = rows.length > 0 ? await this.needs.byIds(rows.map(({ id }) => id)) : [];
    const byId = new Map(needs.map((need) => [need.id, need]));
    const items = rows.flatMap(({ id, concern: why, due, days }): NeedOnBoard[] => {
      const need = byId.get(id);
      return need ? [{ need, concern: why, due, days }] : [];
    });
    const owners = await this.accounts.organisationsById(needs.map(({ organisationId }) => organisationId));
    return { items, owners, next: found.length > limit ? (rows.at(-1) ?? null) : null };
  }
}
