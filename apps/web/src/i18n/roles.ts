import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { Role } from '../api/types';

const names: Record<Role, MessageDescriptor> = {
  national_drafter: msg`National point of contact, drafts needs`,
  national_endorser: msg`National point of contact, endorses needs`,
  helper: msg`Helper of a State`,
  donor_officer: msg`Donor's officer`,
  donor_approver: msg`Donor's officer who may commit`,
  fund_administrator: msg`Fund administrator`,
  fund_reviewer: msg`Fund reviewer`,
  secretariat: msg`Secretariat`,
  auditor: msg`Auditor`,
  observer: msg`Observer`,
};

export function useRoleName(): (role: Role) => string {
  const { i18n } = useLingui();
  return (role) => i18n._(names[role].id);
}
