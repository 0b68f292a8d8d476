import { countriesQuery, regionsQuery } from '../api/queries';
import { useChoices } from '../i18n/codes';
import { useLabels } from '../i18n/labels';
import { groups } from '../need/GroupTags';

/** Where an offer may apply: regions and groups before single States, in the page's language. */
export function usePlaces(): { code: string; name: string }[] {
  const { say } = useLabels();
  const regions = useChoices(regionsQuery);
  const countries = useChoices(countriesQuery);
  const named = Object.entries(groups).map(([code, label]) => ({
    code: `group:${code}`,
    name: `${code} · ${say(label)}`,
  }));
  return [
    ...named,
    ...regions.map(({ code, name }) => ({ code: `region:${code}`, name })),
    ...countries.map(({ code, name }) => ({ code: `country:${code}`, name })),
  ];
}
