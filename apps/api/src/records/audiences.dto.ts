import { audienceFor, cut, reaches, type FieldTier, type Organisation, type TiersOf } from '@tandem/accounts';

/** From who knows least to who knows most. */
export const AUDIENCES = ['public', 'provider', 'accredited', 'parties'] as const;
export type ReadingAudience = (typeof AUDIENCES)[number];

/** Who reads a field, of the content as its visibility lets anybody know of the record at all. */
export class FieldReadersView {
  field!: string;
  /** The first of these who reads it, as do those after it: public, provider, accredited, parties, owner. */
  from!: string;
}

/** One reader of each kind, who has no part in the record but what consent gave. */
const READERS: Record<ReadingAudience, { kind: Organisation['kind']; verified: boolean; disclosedTo: string[] }> = {
  public: { kind: 'ngo', verified: false, disclosedTo: [] },
  provider: { kind: 'ngo', verified: true, disclosedTo: [] },
  accredited: { kind: 'state', verified: true, disclosedTo: [] },
  parties: { kind: 'ngo', verified: true, disclosedTo: ['reader'] },
};

type Visibility = 'public' | 'accredited' | 'parties' | 'sealed';

/** How an open record would be read by each audience: what is kept from it is absent; null, it would not know of it. */
export function readByAudiences<Content extends { visibility?: Visibility | null }>(
  on: 'need' | 'offer',
  content: Content & { visibility: Visibility },
  tiers: TiersOf<Content> & Readonly<Record<string, FieldTier>>,
): Record<ReadingAudience, Content | null> & { fields: FieldReadersView[] } {
  const { visibility } = content;
  const audience = (who: ReadingAudience) => {
    const { kind, verified, disclosedTo } = READERS[who];
    const reader = { id: 'reader', kind, verifiedAt: verified ? new Date(0) : null };
    return audienceFor(reader, on, { organisationId: 'owner', status: 'open', visibility, disclosedTo });
  };
  const read = (who: ReadingAudience): Content | null => {
    const most = audience(who);
    return most && cut<Content>(content, tiers, most);
  };
  const firstToRead = (tier: FieldTier): string =>
    AUDIENCES.find((who) => {
      const most = audience(who);
      return most !== null && reaches(most, tier);
    }) ?? 'owner';
  return {
    public: read('public'),
    provider: read('provider'),
    accredited: read('accredited'),
    parties: read('parties'),
    fields: Object.entries(tiers).map(([field, tier]) => ({ field, from: firstToRead(tier) })),
  };
}
