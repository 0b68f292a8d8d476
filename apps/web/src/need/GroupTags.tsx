import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { countriesQuery } from '../api/queries';
import { useLabels } from '../i18n/labels';
import { Tag } from '../ui/Tag';

export const groups: Record<string, MessageDescriptor> = {
  LDC: msg`Least developed country`,
  LLDC: msg`Landlocked developing country`,
  SIDS: msg`Small island developing State`,
};

/** The UN groups that donors' conditions name most, for a need of a single State. */
export function GroupTags({ countries }: { countries: string[] }) {
  const { say } = useLabels();
  const all = useQuery(countriesQuery).data;
  const only = countries.length === 1 ? all?.find((country) => country.code === countries[0]) : undefined;
  return Object.entries(groups)
    .filter(([code]) => only?.groups.includes(code))
    .map(([code, label]) => <Tag key={code}>{say(label)}</Tag>);
}
