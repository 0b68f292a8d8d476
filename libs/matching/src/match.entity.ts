import type { CriterionResult, GateResult, Give, Reason } from '@tandem/scoring';
import { wholeNumber } from '@tandem/platform/database';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { readDetail, storedDetail } from './stored-detail.js';
import type { MatchState } from './match.workflow.js';

/** What the engine found, as it found it: enough to explain the pair without computing it again. */
export interface MatchDetail {
  gates: GateResult[];
  criteria: CriterionResult[];
  reasons: Reason[];
  utilities: { donor: number; state: number };
  give: Give | null;
  ids: { vocabulary: string; rates: string; snapshot: string };
}

/** Where one side stands; times are ISO 8601. Amounts are minor units. */
export interface Stance {
  interestAt?: string;
  consentAt?: string;
  agreedAt?: string;
  amount?: { minor: number; currency: string };
  /** Of which lines how much, where the side named them; in the currency of the amount. */
  lines?: { line: string; minor: number }[];
  /** Of an offer in units. */
  units?: number;
  declinedAt?: string;
  declineReason?: string;
  /** In the side's own words; shared with the reason or not at all. */
  declineNote?: string;
  /** The decliner lets the other side read the reason. */
  reasonShared?: boolean;
  withdrawnAt?: string;
  duplicateAt?: string;
  /** The match or project that is the same. */
  duplicateOf?: string;
  duplicateNote?: string;
  /** Nobody answered, or nothing moved, in time; of both sides alike. */
  lapsedAt?: string;
  /** Who spoke last for this side. */
  personId?: string;
}

/** A need and an offer that may meet. Scores are 0…10,000. */
@Entity('matches')
export class Match {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'need_id' })
  needId!: string;

  @Column({ type: 'uuid', name: 'offer_id' })
  offerId!: string;

  @Column({ type: 'integer', name: 'need_version' })
  needVersion!: number;

  @Column({ type: 'integer', name: 'offer_version' })
  offerVersion!: number;

  @Column({ type: 'integer' })
  version!: number;

  /** False: the engine no longer suggests the pair, but the parties have begun to talk. */
  @Column({ type: 'boolean' })
  suggested!: boolean;

  @Column({ type: 'text' })
  state!: MatchState;

  @Column({ type: 'integer' })
  score!: number;

  @Column({ type: 'integer' })
  completeness!: number;

  @Column({ type: 'integer', nullable: true })
  coverage!: number | null;

  /** Last day of the need's window when it was scored. */
  @Column({ type: 'date', name: 'need_window_to', nullable: true })
  needEnds!: string | null;

  /** As it was when somebody last spoke; null while nobody has, or once scored anew: then it is computed from the inputs. */
  @Column({ type: 'jsonb', nullable: true, transformer: { from: readDetail, to: storedDetail } })
  detail!: MatchDetail | null;

  /** What it was made of: stored inputs of both sides, and the context; null for results of before these were stored. */
  @Column({ type: 'bigint', name: 'need_input', nullable: true, transformer: wholeNumber })
  needInput!: number | null;

  @Column({ type: 'bigint', name: 'offer_input', nullable: true, transformer: wholeNumber })
  offerInput!: number | null;

  @Column({ type: 'bigint', nullable: true, transformer: wholeNumber })
  context!: number | null;

  @Column({ type: 'date', name: 'as_of' })
  asOf!: string;

  @Column({ type: 'text' })
  model!: string;

  /** SHA-256 over everything that the result depends on; stored with the detail. */
  @Column({ type: 'text', nullable: true })
  digest!: string | null;

  @Column({ type: 'jsonb' })
  stances!: { need: Stance; offer: Stance };

  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
