import { Injectable } from '@nestjs/common';
import type { ExchangedKind, ExchangedRecords } from './exchanged-records.js';
import { NeedRecords } from './need-records.js';
import { OfferRecords } from './offer-records.js';

/** Needs and offers, each with how files say it. */
@Injectable()
export class RecordKinds {
  private readonly records: Record<ExchangedKind, ExchangedRecords>;

  constructor(needs: NeedRecords, offers: OfferRecords) {
    this.records = { need: needs, offer: offers };
  }

  of(kind: ExchangedKind): ExchangedRecords {
    return this.records[kind];
  }
}
