import { Injectable } from '@nestjs/common';
import { AccountsService, reaches, type Viewer } from '@tandem/accounts';
import { MatchesService, PairAudiences, readableOf, type MatchSide, type Pair } from '@tandem/matching';
import { NeedLinesRepository, type Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import { Clock } from '@tandem/platform/database';
import { Deadlines } from '@tandem/platform/deadlines';
import { ProjectsService } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import { DEFAULT_LIMIT, cursorOf, numberOf } from '../http/page.dto.js';
import { NEED_VIEW_TIERS, linesView } from '../needs/need-view.dto.js';
import type { MatchQuery } from './match-query.dto.js';
import {
  contactsOpen,
  matchView,
  nearMissView,
  readsDates,
  type MatchListView,
  type MatchReading,
  type MatchView,
} from './match-view.dto.js';

/** Reads matches together with what their views show: owners' names and projects, each in one query for all. */
@Injectable()
export class MatchReader {
  constructor(
    private readonly matches: MatchesService,
    private readonly audiences: PairAudiences,
    private readonly projects: ProjectsService,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
    private readonly deadlines: Deadlines,
    private readonly lines: NeedLinesRepository,
  ) {}

  async one(viewer: Viewer, id: string, language: Language): Promise<MatchView> {
    const pair = await this.matches.read(viewer, id);
    const view = matchView(pair, null, await this.reading(viewer, language, [pair], [pair]));
    const { need } = await this.audiences.of(viewer, [pair]).then((audienceOf) => audienceOf(pair));
    if (!reaches(need, NEED_VIEW_TIERS.lines)) return view;
    const sums = (await this.lines.of([pair.need.id])).get(pair.need.id) ?? [];
    return { ...view, lines: linesView(pair.need, sums) };
  }

  async list(
    viewer: Viewer,
    side: MatchSide,
    id: string,
    query: MatchQuery,
    language: Language,
  ): Promise<MatchListView> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const offset = numberOf(query.cursor) ?? 0;
    const { pairs: found, run, pending } = await this.matches.list(viewer, side, id, limit + 1, offset);
    const shown = found.slice(0, limit);
    const misses = query.near === 'true' ? await this.matches.nearMisses(viewer, side, id, 10) : [];
    const reading = await this.reading(viewer, language, [...shown, ...misses], shown);
    return {
      asOf: run?.as_of ?? null,
      model: run?.model ?? null,
      computedAt: run?.computed_at.toISOString() ?? null,
      pending,
      items: shown.map((pair, index) => matchView(pair, offset + index + 1, reading)),
      near: misses
        .filter((miss) => readableOf([miss.row.opening], reading.audience(miss)).length > 0)
        .map((miss) => nearMissView(miss, reading)),
      next: found.length > limit ? cursorOf(offset + limit) : null,
    };
  }

  private async reading(
    viewer: Viewer,
    language: Language,
    records: Pick<Pair, 'need' | 'offer'>[],
    pairs: Pair[],
  ): Promise<MatchReading> {
    const owner = (record: Need | Offer) => record.organisationId;
    return {
      viewer,
      language,
      audience: await this.audiences.of(viewer, records),
      today: await this.clock.today(),
      owners: await this.accounts.organisationsById(records.flatMap(({ need, offer }) => [owner(need), owner(offer)])),
      deadlines: await this.deadlines.of(pairs.filter((pair) => readsDates(viewer, pair)).map(({ match }) => match.id)),
      projects: await this.projects.idsOfMatches(pairs.map(({ match }) => match.id)),
      contacts: await this.accounts.contactsOf(
        pairs.filter((pair) => contactsOpen(viewer, pair)).flatMap(({ need, offer }) => [owner(need), owner(offer)]),
      ),
    };
  }
}
