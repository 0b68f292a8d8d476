import { cut, may, rolesTowards, type Audience, type Organisation, type TiersOf, type Viewer } from '@tandem/accounts';
import {
  OFFER_TIERS,
  OFFER_WORKFLOW,
  leftMinor,
  leftUnits,
  offerFactsFor,
  offerStatus,
  type Offer,
} from '@tandem/offers';
import { eventsFor } from '@tandem/platform/workflow';
import type { Language } from '@tandem/wording';
import type { AnnexStateView } from '../annexes/annex-view.dto.js';
import type {
  MoneyView,
  OrganisationView,
  OriginView,
  TimelineView,
  UnitsView,
  WindowView,
} from '../records/record-view.dto.js';
import { money, organisationView, originView, reference } from '../records/record-view.dto.js';

export class GeographyView {
  include!: string[] | null;
  exclude!: string[];
}

export class PerGrantView {
  min!: string | null;
  max!: string | null;
}

export class ConditionsView {
  minGenderMarker!: number | null;
  odaOnly!: boolean;
  recipients!: string[] | null;
  /** What else is asked, in the provider's words. */
  text!: string | null;
}

export class CallWindowView {
  opens!: string;
  closes!: string;
}

/** An offer in few words: for lists of matches, projects, notifications. */
export class OfferSummaryView {
  id!: string;
  reference!: string;
  title!: string;
  status!: string;
  kind!: string;
  organisation!: OrganisationView;
  themes!: string[];
  left!: MoneyView | null;
  window!: WindowView | null;
  origin!: OriginView;
}

/** An offer as its viewer may see it: unknown facts are null, and what is kept from the viewer is absent. */
export class OfferView extends OfferSummaryView {
  version!: number;
  visibility!: string;
  /** As whom the viewer reads it. */
  readAs!: 'public' | 'accredited' | 'parties' | 'owner';
  description?: string | null;
  /** Of title and texts; null where the writer did not say. */
  textLanguage!: string | null;
  geography!: GeographyView | null;
  modalities!: string[] | null;
  available!: MoneyView | null;
  reserved?: MoneyView | null;
  committed?: MoneyView | null;
  perGrant!: PerGrantView | null;
  units!: UnitsView | null;
  /** Seats, trainer days or items that are neither reserved nor agreed. */
  unitsLeft!: UnitsView | null;
  unitsReserved?: number | null;
  unitsCommitted?: number | null;
  /** IATI EarmarkingCategory. */
  earmarking!: number | null;
  callWindow!: CallWindowView | null;
  leadDays!: number;
  conditions?: ConditionsView;
  genderSought?: number | null;
  languages!: string[] | null;
  excludedOrganisations?: string[];
  excludedCountries?: string[];
  optIns?: string[];
  topics!: string[];
  /** That there is a sealed annex, and who holds it; its text is read elsewhere. */
  annex?: AnnexStateView;
  timeline!: TimelineView[];
  availableActions!: string[];
  createdAt!: string;
  updatedAt!: string;
  openedAt!: string | null;
}

/** Who reads which field of the view: those of the content as the offer says, the rest whoever reads it at all. */
export const OFFER_VIEW_TIERS: TiersOf<OfferView> = {
  ...OFFER_TIERS,
  id: 'public',
  reference: 'public',
  status: 'public',
  organisation: 'public',
  left: 'public',
  // What is left is for everybody; how much of the rest is still open to talk, for those who may negotiate.
  reserved: 'accredited',
  committed: 'accredited',
  unitsLeft: 'public',
  unitsReserved: 'accredited',
  unitsCommitted: 'accredited',
  origin: 'public',
  version: 'public',
  readAs: 'public',
  annex: 'accredited',
  timeline: 'public',
  availableActions: 'public',
  createdAt: 'public',
  updatedAt: 'public',
  openedAt: 'public',
};

export class OfferListView {
  items!: OfferView[];
  next!: string | null;
}

export function offerSummary(
  offer: Offer,
  owner: Organisation | undefined,
  language: Language,
  today: string,
): OfferSummaryView {
  return {
    id: offer.id,
    reference: reference('O', offer.number),
    title: offer.content.title,
    status: offerStatus(offer, today),
    kind: offer.content.kind,
    organisation: organisationView(owner),
    themes: offer.themes,
    left: money(leftMinor(offer), offer.currency),
    window: offer.content.window ?? null,
    origin: originView(offer.origin, 'offer', language),
  };
}

/** @param readAs - how much the viewer reads, by `OfferAudiences` */
export function offerView(
  offer: Offer,
  owner: Organisation | undefined,
  viewer: Viewer,
  readAs: Audience,
  annex: AnnexStateView,
  language: Language,
  today: string,
): OfferView {
  const { content } = offer;
  const { geography, perGrant, conditions } = content;
  const whole: Required<OfferView> = {
    ...offerSummary(offer, owner, language, today),
    version: offer.version,
    visibility: offer.visibility,
    readAs,
    description: content.description ?? null,
    textLanguage: content.textLanguage ?? null,
    geography: geography ? { include: geography.include ?? null, exclude: geography.exclude ?? [] } : null,
    modalities: content.modalities ?? null,
    available: money(offer.availableMinor, offer.currency),
    reserved: money(offer.availableMinor === null ? null : offer.reservedMinor, offer.currency),
    committed: money(offer.availableMinor === null ? null : offer.committedMinor, offer.currency),
    perGrant: perGrant ? { min: perGrant.min ?? null, max: perGrant.max ?? null } : null,
    units: content.units ?? null,
    unitsLeft: content.units ? { unit: content.units.unit, quantity: leftUnits(offer) ?? 0 } : null,
    unitsReserved: content.units ? offer.unitsReserved : null,
    unitsCommitted: content.units ? offer.unitsCommitted : null,
    earmarking: content.earmarking ?? null,
    callWindow: content.callWindow ?? null,
    leadDays: content.leadDays ?? 0,
    conditions: {
      minGenderMarker: conditions?.minGenderMarker ?? null,
      odaOnly: conditions?.odaOnly ?? false,
      recipients: conditions?.recipients ?? null,
      text: conditions?.text ?? null,
    },
    genderSought: content.genderSought ?? null,
    languages: content.languages ?? null,
    excludedOrganisations: content.excludedOrganisations ?? [],
    excludedCountries: content.excludedCountries ?? [],
    optIns: content.optIns ?? [],
    topics: content.topics ?? [],
    annex,
    timeline: offer.timeline.map(({ status, at }) => ({ status, at })),
    availableActions: actionsOn(offer, viewer),
    createdAt: offer.createdAt.toISOString(),
    updatedAt: offer.updatedAt.toISOString(),
    openedAt: offer.openedAt?.toISOString() ?? null,
  };
  return cut<OfferView>(whole, OFFER_VIEW_TIERS, readAs);
}

function actionsOn(offer: Offer, viewer: Viewer): string[] {
  const steps = eventsFor(OFFER_WORKFLOW, offer.status, rolesTowards(viewer, offer.organisationId));
  const editor = offer.status !== 'withdrawn' && may(viewer, 'change', 'offer', offerFactsFor(offer));
  return editor ? ['edit', ...steps] : steps;
}
