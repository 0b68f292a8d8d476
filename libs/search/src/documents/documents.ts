import type { Organisation } from '@tandem/accounts';
import { NEED_TIERS, type Need } from '@tandem/needs';
import { OFFER_TIERS, type Offer } from '@tandem/offers';
import { PROJECT_TIERS, type Project } from '@tandem/projects';
import { expandGeography } from '@tandem/vocabulary';
import type { DocumentField, SearchDocument } from './document.js';
import { countryNames, placeNames, themeNames, writtenFields } from './texts.js';

export type Owners = ReadonlyMap<string, Pick<Organisation, 'name'>>;

/** Null for a sealed record: it is never in the index, not even for its owner. */
export function documentOfNeed(need: Need, owners: Owners): SearchDocument | null {
  const { id, version, organisationId, status, visibility, countries, themes } = need;
  if (visibility === 'sealed') return null;
  return {
    kind: 'need',
    id,
    version,
    organisationId,
    otherOrganisationId: null,
    status,
    visibility,
    countries,
    themes,
    enteredAt: need.createdAt,
    openedAt: need.openedAt,
    fields: [
      ...writtenFields({ ...need.content }, NEED_TIERS),
      ...namesOf('N', need.number, owners, [organisationId]),
      { name: 'countries', tier: NEED_TIERS.countries, texts: countryNames(countries) },
      { name: 'themes', tier: NEED_TIERS.themes, texts: themeNames(themes) },
    ],
  };
}

/** @param asOf - the day on which groups of States have the members that the offer reaches */
export function documentOfOffer(offer: Offer, owners: Owners, asOf: string): SearchDocument | null {
  const { id, version, organisationId, status, visibility, themes, content } = offer;
  if (visibility === 'sealed') return null;
  const { include, exclude } = content.geography ?? {};
  const excluded = new Set(expandGeography(exclude ?? [], asOf));
  return {
    kind: 'offer',
    id,
    version,
    organisationId,
    otherOrganisationId: null,
    status,
    visibility,
    countries: expandGeography(include ?? [], asOf).filter((country) => !excluded.has(country)),
    themes,
    enteredAt: offer.createdAt,
    openedAt: offer.openedAt,
    fields: [
      ...writtenFields({ ...content }, OFFER_TIERS),
      ...namesOf('O', offer.number, owners, [organisationId]),
      { name: 'geography', tier: OFFER_TIERS.geography, texts: placeNames(include ?? []) },
      { name: 'themes', tier: OFFER_TIERS.themes, texts: themeNames(themes) },
    ],
  };
}

/** What is written of a project; not who answers there and where, nor what the sides say of each other. */
const { title, description, counterpart, implementingPartner, milestones, indicators, lessons } = PROJECT_TIERS;
const WRITTEN_OF_PROJECT = { title, description, counterpart, implementingPartner, milestones, indicators, lessons };

export function documentOfProject(project: Project, owners: Owners): SearchDocument {
  const { id, version, status, countries, themes, stateOrganisationId, donorOrganisationId } = project;
  return {
    kind: 'project',
    id,
    version,
    organisationId: stateOrganisationId,
    otherOrganisationId: donorOrganisationId,
    status,
    visibility: 'parties',
    countries,
    themes,
    enteredAt: project.createdAt,
    openedAt: project.createdAt,
    fields: [
      ...writtenFields({ ...project }, WRITTEN_OF_PROJECT),
      ...namesOf('P', project.number, owners, [stateOrganisationId, donorOrganisationId]),
      { name: 'countries', tier: PROJECT_TIERS.countries, texts: countryNames(countries) },
      { name: 'themes', tier: PROJECT_TIERS.themes, texts: themeNames(themes) },
    ],
  };
}

/** The reference, and who asks or gives. */
const namesOf = (letter: string, number: number, owners: Owners, ids: readonly string[]): DocumentField[] => [
  { name: 'reference', tier: 'public', texts: [`${letter}-${String(number).padStart(4, '0')}`] },
  { name: 'organisation', tier: 'public', texts: ids.flatMap((id) => owners.get(id)?.name ?? []) },
];
