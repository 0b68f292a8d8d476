import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { DeclineReason, MatchState, NeedStatus, OfferStatus, ProjectStatus, Visibility } from '../api/types';

export const needStatuses: Record<NeedStatus, MessageDescriptor> = {
  draft: msg({ message: 'Draft', context: 'need' }),
  submitted: msg({ message: 'Submitted', context: 'need' }),
  needs_clarification: msg({ message: 'Waits for clarification', context: 'need' }),
  authenticated: msg({ message: 'Authenticated', context: 'need' }),
  endorsed: msg({ message: 'Endorsed', context: 'need' }),
  open: msg({ message: 'Open to offers', context: 'need' }),
  in_dialogue: msg({ message: 'In dialogue', context: 'need' }),
  partly_matched: msg({ message: 'Partly matched', context: 'need' }),
  matched: msg({ message: 'Matched', context: 'need' }),
  in_delivery: msg({ message: 'In delivery', context: 'need' }),
  met: msg({ message: 'Met', context: 'need' }),
  partly_met: msg({ message: 'Partly met', context: 'need' }),
  withdrawn: msg({ message: 'Withdrawn', context: 'need' }),
  lapsed: msg({ message: 'Lapsed', context: 'need' }),
  superseded: msg({ message: 'Replaced by a newer one', context: 'need' }),
  referred: msg({ message: 'Referred elsewhere', context: 'need' }),
};

export const offerStatuses: Record<OfferStatus, MessageDescriptor> = {
  draft: msg({ message: 'Draft', context: 'offer' }),
  submitted: msg({ message: 'Submitted', context: 'offer' }),
  verified: msg({ message: 'Verified', context: 'offer' }),
  open: msg({ message: 'Open', context: 'offer' }),
  partly_reserved: msg({ message: 'Partly reserved', context: 'offer' }),
  committed: msg({ message: 'Committed', context: 'offer' }),
  exhausted: msg({ message: 'Used up', context: 'offer' }),
  expired: msg({ message: 'Expired', context: 'offer' }),
  withdrawn: msg({ message: 'Withdrawn', context: 'offer' }),
};

export const matchStates: Record<MatchState, MessageDescriptor> = {
  suggested: msg({ message: 'Suggested', context: 'match' }),
  interest: msg({ message: 'Interest shown', context: 'match' }),
  consent_pending: msg({ message: 'One side agrees to talk', context: 'match' }),
  contacts_open: msg({ message: 'Contacts are open', context: 'match' }),
  negotiating: msg({ message: 'Terms are being agreed', context: 'match' }),
  agreed: msg({ message: 'Agreed', context: 'match' }),
  declined: msg({ message: 'Declined', context: 'match' }),
  withdrawn: msg({ message: 'Withdrawn', context: 'match' }),
  funded: msg({ message: 'Funded', context: 'match' }),
  lapsed: msg({ message: 'Lapsed without an answer', context: 'match' }),
  duplicate: msg({ message: 'Duplicate of another one', context: 'match' }),
};

export const projectStatuses: Record<ProjectStatus, MessageDescriptor> = {
  pipeline: msg({ message: 'Being agreed', context: 'project' }),
  agreed: msg({ message: 'Agreed', context: 'project' }),
  implementing: msg({ message: 'Under way', context: 'project' }),
  suspended: msg({ message: 'Suspended', context: 'project' }),
  operationally_complete: msg({ message: 'Work complete', context: 'project' }),
  final_report_accepted: msg({ message: 'Final report accepted', context: 'project' }),
  evaluated: msg({ message: 'Evaluated', context: 'project' }),
  closed: msg({ message: 'Closed', context: 'project' }),
  cancelled: msg({ message: 'Cancelled', context: 'project' }),
};

export const declineReasons: Record<DeclineReason, MessageDescriptor> = {
  policy: msg`Outside our policy`,
  budget: msg`No money for it now`,
  timing: msg`The timing does not suit`,
  capacity: msg`No people for it now`,
  duplication: msg`Others already do this`,
  security: msg`The security situation`,
  incomplete: msg`Too little is said to decide`,
  other: msg`Another reason`,
};

export const visibilities: Record<Visibility, { name: MessageDescriptor; who: MessageDescriptor }> = {
  public: { name: msg`Public`, who: msg`Everybody who has signed in can read it.` },
  accredited: {
    name: msg`Accredited providers`,
    who: msg`States and every provider that the secretariat has accredited can read it.`,
  },
  parties: {
    name: msg`Parties only`,
    who: msg`Only you and the secretariat can read it, and a donor once both of you have agreed to talk.`,
  },
  sealed: { name: msg`Sealed`, who: msg`Only you can read it, and no offers are sought for it.` },
};

export const genderMarkers: Record<0 | 1 | 2, MessageDescriptor> = {
  0: msg`0 · gender equality is not an objective`,
  1: msg`1 · gender equality is a significant objective`,
  2: msg`2 · gender equality is the main objective`,
};

export const genders = [0, 1, 2] as const;

const criteria: Record<string, MessageDescriptor> = {
  theme: msg({ message: 'Theme', context: 'criterion' }),
  geography: msg({ message: 'Place', context: 'criterion' }),
  coverage: msg({ message: 'Money', context: 'criterion' }),
  timing: msg({ message: 'Timing', context: 'criterion' }),
  modality: msg({ message: 'Kind of help', context: 'criterion' }),
  language: msg({ message: 'Language', context: 'criterion' }),
  gender: msg({ message: 'Gender', context: 'criterion' }),
  priority: msg({ message: 'Priority', context: 'criterion' }),
  maturity: msg({ message: 'Preparation', context: 'criterion' }),
  balance: msg({ message: 'Balance', context: 'criterion' }),
  track_record: msg({ message: 'Track record', context: 'criterion' }),
  trackRecord: msg({ message: 'Track record', context: 'criterion' }),
  other: msg({ message: 'Not shown to you', context: 'criterion' }),
};

const gates: Record<string, MessageDescriptor> = {
  theme: msg({ message: 'Theme', context: 'gate' }),
  geography: msg({ message: 'Place', context: 'gate' }),
  recipients: msg({ message: 'Who may receive', context: 'gate' }),
  modality: msg({ message: 'Kind of help', context: 'gate' }),
  time: msg({ message: 'Time', context: 'gate' }),
  amount: msg({ message: 'Amount', context: 'gate' }),
  currency: msg({ message: 'Currency', context: 'gate' }),
  gender: msg({ message: 'Gender marker', context: 'gate' }),
};

const kinds: Record<string, MessageDescriptor> = {
  money: msg({ message: 'Money', context: 'kind of offer' }),
  expertise: msg({ message: 'Expertise', context: 'kind of offer' }),
  training_seat: msg({ message: 'Seats in a training', context: 'kind of offer' }),
  equipment: msg({ message: 'Equipment', context: 'kind of offer' }),
  tool: msg({ message: 'Tool or document', context: 'kind of offer' }),
  sponsorship: msg({ message: 'Sponsorship', context: 'kind of offer' }),
  fellowship: msg({ message: 'Fellowship', context: 'kind of offer' }),
};

/** Words for codes. A code that is newer than this page is shown as it is, rather than left out. */
export function useLabels() {
  const { i18n } = useLingui();
  const of = (table: Record<string, MessageDescriptor>) => (code: string) => {
    const label = table[code];
    return label ? i18n._(label.id) : code;
  };
  return {
    say: (label: MessageDescriptor) => i18n._(label.id),
    needStatus: of(needStatuses),
    offerStatus: of(offerStatuses),
    matchState: of(matchStates),
    projectStatus: of(projectStatuses),
    criterion: of(criteria),
    gate: of(gates),
    kind: of(kinds),
  };
}
