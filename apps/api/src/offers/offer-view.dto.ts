import { serves, type Organisation, type Viewer } from '@tandem/accounts';
import { OFFER_WORKFLOW, leftMinor, offerStatus, type Offer, type OfferActor } from '@tandem/offers';
import { eventsFor } from '@tandem/platform/workflow';
import type { Language } from '@tandem/wording';
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

/** An offer as its viewer may see it. Absent facts are null: unknown, not zero. */
export class OfferView extends OfferSummaryView {
  version!: number;
  visibility!: string;
  description!: string | null;
  /** Of title and texts; null where the writer did not say. */
  textLanguage!: string | null;
  geography!: GeographyView | null;
  modalities!: string[] | null;
  available!: MoneyView | null;
  reserved!: MoneyView | null;
  committed!: MoneyView | null;
  perGrant!: PerGrantView | null;
  units!: UnitsView | null;
  leadDays!: number;
  conditions!: ConditionsView;
  genderSought!: number | null;
  languages!: string[] | null;
  excludedOrganisations!: string[];
  excludedCountries!: string[];
  optIns!: string[];
  topics!: string[];
  timeline!: TimelineView[];
  availableActions!: string[];
  createdAt!: string;
  updatedAt!: string;
  openedAt!: string | null;
}

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

export function offerView(
  offer: Offer,
  owner: Organisation | undefined,
  viewer: Viewer,
  language: Language,
  today: string,
): OfferView {
  const { content } = offer;
  const { geography, perGrant, conditions } = content;
  const own = serves(viewer, offer.organisationId);
  return {
    ...offerSummary(offer, owner, language, today),
    version: offer.version,
    visibility: offer.visibility,
    description: content.description ?? null,
    textLanguage: content.textLanguage ?? null,
    geography: geography ? { include: geography.include ?? null, exclude: geography.exclude ?? [] } : null,
    modalities: content.modalities ?? null,
    available: money(offer.availableMinor, offer.currency),
    reserved: money(offer.availableMinor === null ? null : offer.reservedMinor, offer.currency),
    committed: money(offer.availableMinor === null ? null : offer.committedMinor, offer.currency),
    perGrant: perGrant ? { min: perGrant.min ?? null, max: perGrant.max ?? null } : null,
    units: content.units ?? null,
    leadDays: content.leadDays ?? 0,
    conditions: {
      minGenderMarker: conditions?.minGenderMarker ?? null,
      odaOnly: conditions?.odaOnly ?? false,
      recipients: conditions?.recipients ?? null,
    },
    genderSought: content.genderSought ?? null,
    languages: content.languages ?? null,
    // Whom a donor leaves out is its own affair.
    excludedOrganisations: own ? (content.excludedOrganisations ?? []) : [],
    excludedCountries: own ? (content.excludedCountries ?? []) : [],
    optIns: content.optIns ?? [],
    topics: content.topics ?? [],
    timeline: offer.timeline.map(({ status, at }) => ({ status, at })),
    availableActions: actionsOn(offer, viewer),
    createdAt: offer.createdAt.toISOString(),
    updatedAt: offer.updatedAt.toISOString(),
    openedAt: offer.openedAt?.toISOString() ?? null,
  };
}

function actionsOn(offer: Offer, viewer: Viewer): string[] {
  const roles: OfferActor[] = viewer.memberships
    .filter(({ organisationId, role }) => organisationId === offer.organisationId || role === 'secretariat')
    .map(({ role }) => role);
  const steps = eventsFor(OFFER_WORKFLOW, offer.status, roles);
  const editor =
    offer.status !== 'withdrawn' && serves(viewer, offer.organisationId, ['donor_officer', 'donor_approver']);
  return editor ? ['edit', ...steps] : steps;
}
