import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { EvaluationCriterion, Level, ProjectStep, Rated, Report, Risk, SafeguardName } from './types';

type Words<Code extends string> = Record<Code, MessageDescriptor>;

/** A report's standing as one word: how it stands with its day until it is handed in, then what became of it. */
export type ReportStanding = 'ahead' | 'due' | 'overdue' | 'submitted' | 'returned' | 'accepted';

export const standingOf = ({ status, timing }: Pick<Report, 'status' | 'timing'>): ReportStanding =>
  status === 'scheduled' ? (timing ?? 'ahead') : status;

export const reportStandings: Words<ReportStanding> = {
  ahead: msg({ message: 'Planned', context: 'report' }),
  due: msg({ message: 'Due', context: 'report' }),
  overdue: msg({ message: 'Overdue', context: 'report' }),
  submitted: msg({ message: 'Submitted', context: 'report' }),
  returned: msg({ message: 'Returned', context: 'report' }),
  accepted: msg({ message: 'Accepted', context: 'report' }),
};

export const reportNames: Words<`${Report['kind']}_${Report['part']}`> = {
  interim_narrative: msg`Interim narrative report`,
  interim_financial: msg`Interim financial report`,
  final_narrative: msg`Final narrative report`,
  final_financial: msg`Final financial report`,
};

export const stepNames: Words<ProjectStep> = {
  sign: msg({ message: 'Sign', context: 'step of a project' }),
  start: msg({ message: 'Start the work', context: 'step of a project' }),
  suspend: msg({ message: 'Suspend', context: 'step of a project' }),
  resume: msg({ message: 'Resume the work', context: 'step of a project' }),
  complete: msg({ message: 'The work is complete', context: 'step of a project' }),
  'accept-final': msg({ message: 'Accept the final report', context: 'step of a project' }),
  evaluate: msg({ message: 'Mark as evaluated', context: 'step of a project' }),
  close: msg({ message: 'Close the project', context: 'step of a project' }),
  cancel: msg({ message: 'Cancel the project', context: 'step of a project' }),
};

export const levels: Words<Level> = {
  low: msg({ message: 'Low', context: 'risk' }),
  medium: msg({ message: 'Medium', context: 'risk' }),
  high: msg({ message: 'High', context: 'risk' }),
};

export const riskStatuses: Words<Risk['status']> = {
  open: msg({ message: 'Open', context: 'risk' }),
  mitigated: msg({ message: 'Reduced', context: 'risk' }),
  occurred: msg({ message: 'Has happened', context: 'risk' }),
  closed: msg({ message: 'Over', context: 'risk' }),
};

export const safeguardNames: Words<SafeguardName> = {
  endUse: msg`End use is certified`,
  marking: msg`What is handed over is marked`,
  recordKeeping: msg`Records are kept`,
  storage: msg`Storage is secure`,
};

export const checkStates: Words<'not_applicable' | 'planned' | 'done'> = {
  not_applicable: msg({ message: 'Does not apply', context: 'safeguard' }),
  planned: msg({ message: 'Planned', context: 'safeguard' }),
  done: msg({ message: 'Done', context: 'safeguard' }),
};

export const evaluationCriteria: Words<EvaluationCriterion> = {
  relevance: msg({ message: 'Relevance', context: 'evaluation' }),
  coherence: msg({ message: 'Coherence', context: 'evaluation' }),
  effectiveness: msg({ message: 'Effectiveness', context: 'evaluation' }),
  efficiency: msg({ message: 'Efficiency', context: 'evaluation' }),
  impact: msg({ message: 'Impact', context: 'evaluation' }),
  sustainability: msg({ message: 'Sustainability', context: 'evaluation' }),
};

export const ratedNames: Words<Rated> = {
  fit: msg`It was what was needed`,
  timeliness: msg`It came in time`,
  cooperation: msg`Working together`,
  results: msg`What came of it`,
};

/** What a table says of a code. */
export function useSay(): (label: MessageDescriptor) => string {
  const { i18n } = useLingui();
  return (label) => i18n._(label.id);
}
