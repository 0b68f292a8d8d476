import { Injectable } from '@nestjs/common';
import { cut, type Audience, type Organisation, type Viewer } from '@tandem/accounts';
import { InvalidInput, validateInput } from '@tandem/input';
import {
  OFFER_TIERS,
  OfferAudiences,
  OfferDto,
  OfferNotFound,
  OffersService,
  offerStatus,
  offerProblems,
  type Offer,
} from '@tandem/offers';
import { Clock } from '@tandem/platform/database';
import type { ExchangedRecords, FileRecord, FoundRecord, RecordFilter } from './exchanged-records.js';
import { OFFER_TABLE } from './tables/record-tables.js';

const PORTION = 100;

/** Offers, in and out of files. */
@Injectable()
export class OfferRecords implements ExchangedRecords {
  readonly shape = OFFER_TABLE;

  constructor(
    private readonly offers: OffersService,
    private readonly audiences: OfferAudiences,
    private readonly clock: Clock,
  ) {}

  settled(_organisation: Organisation, content: object): object {
    const offer = validateInput(OfferDto, content);
    const problems = offerProblems(offer);
    if (problems.length > 0) throw new InvalidInput(problems);
    return offer;
  }

  async find(viewer: Viewer, id: string): Promise<FoundRecord | null> {
    const offer = await this.offers.read(viewer, id).catch((error: unknown) => {
      if (error instanceof OfferNotFound) return null;
      throw error;
    });
    if (!offer) return null;
    const [record] = await this.asRead(viewer, [offer]);
    const { organisationId, status, version, visibility } = offer;
    return record ? { record, organisationId, status, version, sealed: visibility === 'sealed' } : null;
  }

  async page(viewer: Viewer, filter: RecordFilter, after: number | null) {
    const { status, theme, kind, mine, organisation } = filter;
    const wanted = { status, theme, kind, mine, organisation };
    const offers = await this.offers.list(viewer, { ...wanted, after: after ?? undefined, limit: PORTION });
    const open = offers.filter(({ visibility }) => visibility !== 'sealed');
    const last = offers.length < PORTION ? null : (offers.at(-1)?.number ?? null);
    return { records: await this.asRead(viewer, open), last };
  }

  async make(viewer: Viewer, organisationId: string, content: object): Promise<{ id: string; version: number }> {
    const { id, version } = await this.offers.post(viewer, {
      ...(content as OfferDto),
      organisation: organisationId,
      submit: false,
    });
    return { id, version };
  }

  async change(viewer: Viewer, id: string, version: number, change: object): Promise<number> {
    return (await this.offers.change(viewer, id, version, change)).version;
  }

  async withdraw(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.offers.step(viewer, id, 'withdraw', version);
  }

  private async asRead(viewer: Viewer, offers: readonly Offer[]): Promise<FileRecord[]> {
    const audiences = await this.audiences.of(viewer, offers);
    const today = await this.clock.today();
    return offers.map((offer) => fileRecord(offer, audiences.get(offer.id) ?? 'public', today));
  }
}

function fileRecord(offer: Offer, audience: Audience, today: string): FileRecord {
  const { id, organisationId: organisation, visibility } = offer;
  const content = { ...offer.content, visibility };
  const read = cut<Partial<OfferDto>>(content, OFFER_TIERS, audience);
  return { id, status: offerStatus(offer, today), organisation, ...said(read) };
}

/** What is unknown stands in no file. */
const said = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
