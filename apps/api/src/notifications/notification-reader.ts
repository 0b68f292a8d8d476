import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Explanations, MatchesService, PairAudiences } from '@tandem/matching';
import { NeedAudiences, NeedsRepository, type Need } from '@tandem/needs';
import type { NotificationRow } from '@tandem/notifications';
import { OfferAudiences, OffersRepository, type Offer } from '@tandem/offers';
import { reference } from '../records/record-view.dto.js';
import type { KnownRecords } from './notification-view.dto.js';

/** Reads what notifications are about as it is now: of a record that was narrowed since only its number is told. */
@Injectable()
export class NotificationReader {
  constructor(
    private readonly matches: MatchesService,
    private readonly explanations: Explanations,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly needAudiences: NeedAudiences,
    private readonly offerAudiences: OfferAudiences,
    private readonly pairAudiences: PairAudiences,
  ) {}

  async known(viewer: Viewer, rows: readonly NotificationRow[]): Promise<(row: NotificationRow) => KnownRecords> {
    const matches = await this.matches.visible(viewer, idsOf(rows, 'match_id'));
    const pairs = [...matches.values()];
    const needIds = [...new Set([...idsOf(rows, 'need_id'), ...pairs.map(({ needId }) => needId)])];
    const offerIds = [...new Set([...idsOf(rows, 'offer_id'), ...pairs.map(({ offerId }) => offerId)])];
    const needs = byId<Need>(needIds.length > 0 ? await this.needs.byIds(needIds) : []);
    const offers = byId<Offer>(offerIds.length > 0 ? await this.offers.byIds(offerIds) : []);
    const knownNeeds = await this.needAudiences.visible(viewer, needIds);
    const knownOffers = await this.offerAudiences.visible(viewer, offerIds);
    for (const { needId, offerId } of pairs) {
      knownNeeds.add(needId);
      knownOffers.add(offerId);
    }
    const pairOf = ({ match_id: id }: NotificationRow) => {
      const match = matches.get(id ?? '');
      const [need, offer] = [needs.get(match?.needId ?? ''), offers.get(match?.offerId ?? '')];
      return need && offer ? [{ need, offer }] : [];
    };
    const suggested = rows
      .filter(({ kind }) => SUGGESTS.has(kind))
      .flatMap((row) => matches.get(row.match_id ?? '') ?? []);
    const explained = byId(await this.explanations.fill([...new Set(suggested)]));
    const audienceOf = await this.pairAudiences.of(viewer, rows.flatMap(pairOf));
    return (row) => {
      const [need, offer] = [needs.get(row.need_id ?? ''), offers.get(row.offer_id ?? '')];
      const openNeed = need && knownNeeds.has(need.id) ? need : undefined;
      const openOffer = offer && knownOffers.has(offer.id) ? offer : undefined;
      const [pair] = pairOf(row);
      return {
        needTitle: calledNow(openNeed, need && reference('N', need.number)),
        offerTitle: calledNow(openOffer, offer && reference('O', offer.number)),
        countries: openNeed?.countries ?? [],
        audience: pair ? audienceOf(pair) : null,
        reasons: (SUGGESTS.has(row.kind) && explained.get(row.match_id ?? '')?.detail.reasons) || [],
      };
    };
  }
}

/** Notifications that say why a pair fits. */
const SUGGESTS: ReadonlySet<string> = new Set<NotificationRow['kind']>([
  'need_matched',
  'offer_matched',
  'match_suggested',
]);

/** The title where it is open to the reader and not sealed; else the number. */
const calledNow = (open: Need | Offer | undefined, number: string | undefined): string =>
  open && open.content.title !== '' ? open.content.title : (number ?? '');

const byId = <Record extends { id: string }>(records: Record[]): Map<string, Record> =>
  new Map(records.map((record) => [record.id, record]));

function idsOf(rows: readonly NotificationRow[], field: 'match_id' | 'need_id' | 'offer_id'): string[] {
  return [...new Set(rows.flatMap((row) => row[field] ?? []))];
}
