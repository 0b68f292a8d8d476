import { useQuery } from '@tanstack/react-query';
import { countriesQuery, modalitiesQuery, regionsQuery, themesQuery } from '../api/queries';
import type { CodeName } from '../api/types';

const namer = (items: CodeName[] | undefined) => (code: string) =>
  items?.find((item) => item.code === code)?.name ?? code;

export const useThemeName = () => namer(useQuery(themesQuery).data);
export const useModalityName = () => namer(useQuery(modalitiesQuery).data);
export const useCountryName = () => namer(useQuery(countriesQuery).data);

/** Names `country:MLI`, `region:011` and `group:LDC`. */
export function usePlaceName(): (entry: string) => string {
  const country = useCountryName();
  const region = namer(useQuery(regionsQuery).data);
  return (entry) => {
    const [kind, code = entry] = entry.split(':');
    if (kind === 'country') return country(code);
    return kind === 'region' ? region(code) : code;
  };
}
