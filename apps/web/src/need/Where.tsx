import type { Need } from '../api/types';
import { useCountryName } from '../i18n/codes';
import { OrganisationName } from '../i18n/OrganisationName';

/** The States that a need is about; for a regional body that names none, the body itself. */
export function Where({ need }: { need: Pick<Need, 'countries' | 'organisation'> }) {
  const country = useCountryName();
  if (need.countries.length === 0) return <OrganisationName organisation={need.organisation} />;
  return <bdi>{need.countries.map(country).join(' · ')}</bdi>;
}
