import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { countriesQuery, modalitiesQuery, regionsQuery, themesQuery } from '../api/queries';
import type { CodeName } from '../api/types';
import { isLanguage } from './language';

type ListQuery = typeof themesQuery | typeof countriesQuery;

/** A code list with its names in the language of the page; names come in all six, so a switch needs no new request. */
export function useCodes(query: ListQuery): { code: string; name: string }[] {
  const { i18n } = useLingui();
  const { data } = useQuery(query as typeof themesQuery);
  const { locale } = i18n;
  const nameOf = ({ name, names }: CodeName) => (isLanguage(locale) ? names[locale] : name);
  return (data ?? []).map((item) => ({ code: item.code, name: nameOf(item) }));
}

/** The same, in the order of the page's language, to choose from. */
export function useChoices(query: ListQuery): { code: string; name: string }[] {
  const { i18n } = useLingui();
  const { compare } = new Intl.Collator(i18n.locale);
  return useCodes(query).sort((a, b) => compare(a.name, b.name));
}

function useName(query: ListQuery): (code: string) => string {
  const names = new Map(useCodes(query).map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

export const useThemeName = () => useName(themesQuery);
export const useModalityName = () => useName(modalitiesQuery);
export const useCountryName = () => useName(countriesQuery);

/** Names `country:MLI`, `region:011` and `group:LDC`. */
export function usePlaceName(): (entry: string) => string {
  const country = useCountryName();
  const region = useName(regionsQuery);
  return (entry) => {
    const [kind, code = entry] = entry.split(':');
    if (kind === 'country') return country(code);
    return kind === 'region' ? region(code) : code;
  };
}
