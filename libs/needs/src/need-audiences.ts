import { Injectable } from '@nestjs/common';
import { audienceOf, organisationIds, type Audience, type Viewer } from '@tandem/accounts';
import { NeedAudiencesRepository } from './need-audiences.repository.js';
import type { Need } from './need.entity.js';
import { needFactsFor } from './need.tiers.js';

/** How much of needs a viewer reads. */
@Injectable()
export class NeedAudiences {
  constructor(private readonly repository: NeedAudiencesRepository) {}

  /** By id, of needs that the viewer was given; one that it may not know of by itself counts as public. */
  async of(viewer: Viewer, needs: readonly Need[]): Promise<Map<string, Audience>> {
    const own = organisationIds(viewer);
    const foreign = needs.filter(({ organisationId }) => !own.includes(organisationId)).map(({ id }) => id);
    const disclosed = new Set(foreign.length > 0 ? await this.repository.disclosed(foreign, own) : []);
    return new Map(
      needs.map((need) => [need.id, audienceOf(viewer, 'need', needFactsFor(need, disclosed.has(need.id) ? own : []))]),
    );
  }

  /** Those of these needs that the viewer may know of. */
  async visible(viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
    return new Set(ids.length > 0 ? await this.repository.visible(viewer, ids) : []);
  }
}
