/** What rules are about. */
export const OBJECTS = [
  'need',
  'response',
  'offer',
  'match',
  'message',
  'weights',
  'matching_run',
  'project',
  'notification',
  'organisation',
  'contact_point',
  'member',
  'invitation',
  'person',
  'session',
  'token',
  'consent',
  'annex',
  'attachment',
  'import',
  'export',
  'audit',
  'search',
  'board',
  'oversight',
] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/** What one does to them; the first four change nothing. */
export const ACTIONS = [
  'read',
  'compare',
  'preview',
  'export',
  'draft',
  'change',
  'submit',
  'authenticate',
  'ask_clarification',
  'clarify',
  'endorse',
  'close',
  'reconfirm',
  'supersede',
  'refer',
  'verify',
  'withdraw',
  'reopen',
  'interest',
  'consent',
  'decline',
  'agree',
  'begin',
  'start',
  'suspend',
  'resume',
  'complete',
  'accept',
  'evaluate',
  'cancel',
  'plan',
  'pay',
  'review',
  'rate',
  'mark_read',
  'appoint',
  'preauthorise',
  'invite',
  'confirm',
  'hand_over',
  'reset_factors',
  'erase',
  'end',
  'make',
  'give',
  'write',
  'attach',
  'save',
] as const;
export type Action = (typeof ACTIONS)[number];

const READING: readonly Action[] = ['read', 'compare', 'preview', 'export'];

/** Whether an action changes nothing. */
export const isReading = (action: Action): boolean => READING.includes(action);

export type RecordVisibility = 'public' | 'accredited' | 'parties' | 'sealed';

/** What of an object decides who may do what. What does not concern an object is left out. */
export interface ObjectFacts {
  /** Whose it is. */
  organisationId?: string;
  /** The two sides of a match or project. */
  stateOrganisationId?: string;
  donorOrganisationId?: string;
  /** The one person whose it is: a session, a token, one's own data. */
  personId?: string;
  /** State of the workflow as stored: `draft`, …, `open`, `agreed`, `withdrawn`. */
  status?: string;
  visibility?: RecordVisibility;
  /** Organisations to which both sides' consent opened it. */
  disclosedTo?: readonly string[];
  /** Named holders of a sealed annex. */
  holders?: readonly string[];
}
