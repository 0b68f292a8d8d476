import { useQuery } from '@tanstack/react-query';
import { countriesQuery } from '../api/queries';
import type { Organisation } from '../api/types';
import { useCountryName } from './codes';

/**
 * A State that goes by its plain name is named in the language of the page; ministries, commissions and institutions
 * keep the name that they gave themselves.
 */
export function useOrganisationName(): (organisation: Pick<Organisation, 'name' | 'country'>) => string {
  const countries = useQuery(countriesQuery).data;
  const nameOf = useCountryName();
  return ({ name, country }) => {
    const english = countries?.find(({ code }) => code === country)?.names.en;
    return country && english && (name === english || name === `The ${english}`) ? nameOf(country) : name;
  };
}

export function OrganisationName({ organisation }: { organisation: Pick<Organisation, 'name' | 'country'> }) {
  return <bdi>{useOrganisationName()(organisation)}</bdi>;
}
