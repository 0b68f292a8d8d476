import { wholeNumber } from '@tandem/platform/database';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const NOTIFICATION_KINDS = [
  'need_matched',
  'offer_matched',
  'match_suggested',
  'match_interest',
  'match_consent',
  'match_contacts_open',
  'match_agreed',
  'match_declined',
  'match_withdrawn',
  'match_lapsed',
  'match_duplicate',
  'match_answer_due',
  'match_message',
  'project_created',
  'project_agreed',
  'project_cancelled',
  'need_clarification_asked',
  'need_clarified',
  'need_referred',
  'need_lapsed',
  'need_reconfirm_asked',
  'need_acknowledge_late',
  'need_circulate_late',
  'need_response_made',
  'need_orphaned',
  'needs_unanswered',
  'search_found',
  'project_started',
  'project_suspended',
  'project_resumed',
  'project_completed',
  'project_final_accepted',
  'project_evaluated',
  'project_closed',
  'project_paid',
  'report_due',
  'report_overdue',
  'report_submitted',
  'report_returned',
  'report_accepted',
  'feedback_asked',
  'feedback_given',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Something an organisation was told, once; shown to all its members. Texts are made from kind and params when read, and
 * why a pair fits from the match. */
@Entity('notifications')
export class Notification {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', transformer: wholeNumber, insert: false, update: false })
  seq!: number;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  /** Null: told to all who serve the organisation. */
  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  kind!: NotificationKind;

  /** The same fact told twice to the same organisation breaks on this key. */
  @Column({ type: 'text' })
  fact!: string;

  @Column({ type: 'jsonb' })
  params!: Record<string, unknown>;

  @Column({ type: 'uuid', name: 'need_id', nullable: true })
  needId!: string | null;

  @Column({ type: 'uuid', name: 'offer_id', nullable: true })
  offerId!: string | null;

  @Column({ type: 'uuid', name: 'match_id', nullable: true })
  matchId!: string | null;

  @Column({ type: 'uuid', name: 'project_id', nullable: true })
  projectId!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;
}
