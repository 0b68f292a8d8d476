import {
  timingOf,
  type Feedback,
  type GivenFeedback,
  type Project,
  type ProjectReport,
  type Tranche,
} from '@tandem/projects';
import { money, type MoneyView } from '../records/record-view.dto.js';

export class EvidenceView {
  /** A file of the project. */
  attachment!: string | null;
  reference!: string | null;
}

export class TrancheView {
  n!: number;
  amount!: MoneyView | null;
  condition!: string | null;
  dueOn!: string | null;
  /** Null: not paid yet. */
  paidOn!: string | null;
  evidence!: EvidenceView | null;
  overdue!: boolean;
  /** `pay`. */
  availableActions!: string[];
}

export class ReportCommentView {
  at!: string;
  side!: string;
  text!: string;
}

export class ReportView {
  id!: string;
  n!: number;
  /** interim, final */
  kind!: string;
  /** narrative, financial */
  part!: string;
  from!: string | null;
  to!: string | null;
  dueOn!: string;
  /** scheduled, submitted, returned, accepted */
  status!: string;
  /** ahead, due (from two weeks before its day), overdue; null: not awaited. */
  timing!: string | null;
  text!: string | null;
  spent!: MoneyView | null;
  attachments!: string[];
  comments!: ReportCommentView[];
  submittedAt!: string | null;
  acceptedAt!: string | null;
  /** submit, return, accept. */
  availableActions!: string[];
}

export class FeedbackReplyView {
  at!: string;
  text!: string;
}

export class GivenFeedbackView {
  at!: string;
  fit!: number;
  timeliness!: number;
  cooperation!: number;
  results!: number;
  text!: string | null;
  reply!: FeedbackReplyView | null;
}

export class FeedbackView {
  askedAt!: string;
  endsAt!: string;
  /** The time is over: a side that said nothing gave no feedback. */
  ended!: boolean;
  state!: GivenFeedbackView | null;
  donor!: GivenFeedbackView | null;
}

export class RefundView {
  amount!: MoneyView | null;
  settledOn!: string | null;
  reference!: string | null;
}

/** @param mayPay - whether the viewer may say that it is paid */
export const trancheView = (tranche: Tranche, project: Project, today: string, mayPay: boolean): TrancheView => {
  const { n, minor, condition, dueOn, paidOn, attachment, reference } = tranche;
  return {
    n,
    amount: money(minor, project.currency),
    condition,
    dueOn,
    paidOn,
    evidence: paidOn === null ? null : { attachment, reference },
    overdue: paidOn === null && dueOn !== null && dueOn < today,
    availableActions: mayPay && paidOn === null ? ['pay'] : [],
  };
};

export const reportView = (
  report: ProjectReport,
  project: Project,
  today: string,
  availableActions: string[],
): ReportView => ({
  id: report.id,
  n: report.n,
  kind: report.kind,
  part: report.part,
  from: report.from,
  to: report.to,
  dueOn: report.dueOn,
  status: report.status,
  timing: timingOf(report, today),
  text: report.text,
  spent: money(report.spentMinor, project.currency),
  attachments: report.attachments,
  comments: report.comments.map(({ at, side, text }) => ({ at, side, text })),
  submittedAt: report.submittedAt?.toISOString() ?? null,
  acceptedAt: report.acceptedAt?.toISOString() ?? null,
  availableActions,
});

export const feedbackView = ({ askedAt, endsAt, ended, state, donor }: Feedback): FeedbackView => ({
  askedAt,
  endsAt,
  ended,
  state: state && givenView(state),
  donor: donor && givenView(donor),
});

const givenView = ({ at, fit, timeliness, cooperation, results, text, reply }: GivenFeedback): GivenFeedbackView => ({
  at,
  fit,
  timeliness,
  cooperation,
  results,
  text: text ?? null,
  reply,
});

export const refundView = ({ refund, currency }: Project): RefundView | null =>
  refund && { amount: money(refund.minor, currency), settledOn: refund.settledOn, reference: refund.reference };
