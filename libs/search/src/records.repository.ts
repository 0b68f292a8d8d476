import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation, type Viewer } from '@tandem/accounts';
import { Need, needVisibility } from '@tandem/needs';
import { Offer, offerVisibility } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { Project, projectVisibility } from '@tandem/projects';

/** Reads what was found, as far as the viewer may see it now. */
@Injectable()
export class RecordsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsService,
  ) {}

  async needs(viewer: Viewer, ids: readonly string[]): Promise<Need[]> {
    if (ids.length === 0) return [];
    const { where, parameters } = needVisibility(viewer);
    const query = this.transactions.reader.createQueryBuilder(Need, 'n').where(where, parameters);
    return query.andWhere('n.id = ANY(:ids)', { ids }).getMany();
  }

  async offers(viewer: Viewer, ids: readonly string[]): Promise<Offer[]> {
    if (ids.length === 0) return [];
    const { where, parameters } = offerVisibility(viewer);
    const query = this.transactions.reader.createQueryBuilder(Offer, 'o').where(where, parameters);
    return query.andWhere('o.id = ANY(:ids)', { ids }).getMany();
  }

  async projects(viewer: Viewer, ids: readonly string[]): Promise<Project[]> {
    if (ids.length === 0) return [];
    const { where, parameters } = projectVisibility(viewer);
    const query = this.transactions.reader.createQueryBuilder(Project, 'p').where(where, parameters);
    return query.andWhere('p.id = ANY(:ids)', { ids }).getMany();
  }

  owners(ids: readonly string[]): Promise<Map<string, Organisation>> {
    return this.accounts.organisationsById(ids);
  }
}
