import { wholeNumber } from '@tandem/platform/database';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Feedback } from './feedback/feedback.js';
import type { Refund } from './money/refund.js';
import type { EvaluationDto, LessonDto } from './plan/evaluation.dto.js';
import type { IndicatorDto } from './plan/indicators.dto.js';
import type { MilestoneDto } from './plan/milestones.dto.js';
import type {
  CounterpartContactDto,
  CounterpartDto,
  ImplementingPartnerDto,
  SustainabilityDto,
} from './plan/plan.dto.js';
import type { RiskDto, SafeguardsDto } from './plan/risks.dto.js';
import type { ProjectState } from './project.workflow.js';

/**
 * What became of an agreed pair, or what a fund began. Money in minor units: as agreed, and as it counts for the offer
 * and for the need.
 */
@Entity('projects')
export class Project {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: wholeNumber, insert: false, update: false })
  number!: number;

  @Column({ type: 'integer' })
  version!: number;

  /** Null where a fund began it without a match. */
  @Column({ type: 'uuid', name: 'match_id', nullable: true })
  matchId!: string | null;

  @Column({ type: 'uuid', name: 'need_id', nullable: true })
  needId!: string | null;

  @Column({ type: 'uuid', name: 'offer_id', nullable: true })
  offerId!: string | null;

  @Column({ type: 'uuid', name: 'state_organisation_id' })
  stateOrganisationId!: string;

  @Column({ type: 'uuid', name: 'donor_organisation_id' })
  donorOrganisationId!: string;

  @Column({ type: 'text' })
  status!: ProjectState;

  @Column({ type: 'text' })
  title!: string;

  /** Null where the offer is not of money. */
  @Column({ type: 'char', length: 3, nullable: true })
  currency!: string | null;

  @Column({ type: 'bigint', name: 'amount_minor', nullable: true, transformer: wholeNumber })
  amountMinor!: number | null;

  /** What it takes of the offer, in the offer's currency, rounded up. */
  @Column({ type: 'bigint', name: 'offer_minor', nullable: true, transformer: wholeNumber })
  offerMinor!: number | null;

  /** What it covers of the need, in the need's currency, rounded down. */
  @Column({ type: 'bigint', name: 'need_minor', nullable: true, transformer: wholeNumber })
  needMinor!: number | null;

  /** The table of rates that the two rest on. */
  @Column({ type: 'text', name: 'rates_id', nullable: true })
  ratesId!: string | null;

  /** Seats, trainer days or items of the offer; null where none are counted. */
  @Column({ type: 'integer', nullable: true })
  units!: number | null;
  /** Sum of the tranches, and of those that are paid: kept by the database, which lets neither grow above the amount. */
  @Column({ type: 'bigint', name: 'planned_minor', transformer: wholeNumber, insert: false, update: false })
  plannedMinor!: number;

  @Column({ type: 'bigint', name: 'paid_minor', transformer: wholeNumber, insert: false, update: false })
  paidMinor!: number;

  @Column({ type: 'text', array: true })
  countries!: string[];

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'date', name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'timestamptz', name: 'donor_signed_at', nullable: true })
  donorSignedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'state_signed_at', nullable: true })
  stateSignedAt!: Date | null;

  /** The earliest day by which something is awaited: a milestone, a report, a payment. */
  @Column({ type: 'date', name: 'next_due_on', nullable: true })
  nextDueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  counterpart!: CounterpartDto | null;

  @Column({ type: 'jsonb', name: 'counterpart_contact', nullable: true })
  counterpartContact!: CounterpartContactDto | null;

  @Column({ type: 'jsonb', name: 'implementing_partner', nullable: true })
  implementingPartner!: ImplementingPartnerDto | null;

  @Column({ type: 'jsonb', nullable: true })
  sustainability!: SustainabilityDto | null;

  @Column({ type: 'jsonb' })
  milestones!: MilestoneDto[];

  @Column({ type: 'jsonb' })
  indicators!: IndicatorDto[];

  @Column({ type: 'jsonb' })
  risks!: RiskDto[];

  @Column({ type: 'jsonb', nullable: true })
  safeguards!: SafeguardsDto | null;

  @Column({ type: 'jsonb', nullable: true })
  evaluation!: EvaluationDto | null;

  @Column({ type: 'jsonb' })
  lessons!: LessonDto[];

  /** Null before the final report is accepted. */
  @Column({ type: 'jsonb', nullable: true })
  feedback!: Feedback | null;

  @Column({ type: 'jsonb', nullable: true })
  refund!: Refund | null;

  @Column({ type: 'jsonb' })
  origin!: {
    kind: 'own' | 'stated_request' | 'example';
    source: string | null;
    modelledOn: string | null;
    figuresIllustrative: boolean;
  };

  @Column({ type: 'jsonb' })
  timeline!: { status: string; at: string; reason?: string }[];

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
