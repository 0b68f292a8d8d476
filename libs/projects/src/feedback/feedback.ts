import type { FeedbackDto } from './feedback.dto.js';

/** What one side said, and what the other replied. */
export interface GivenFeedback extends FeedbackDto {
  /** ISO 8601, UTC. */
  at: string;
  reply: { at: string; text: string } | null;
}

/** The round in which both sides are asked. A side of which nothing came by its end gave none. */
export interface Feedback {
  /** ISO 8601, UTC. */
  askedAt: string;
  endsAt: string;
  /** Whether the time is over. */
  ended: boolean;
  state: GivenFeedback | null;
  donor: GivenFeedback | null;
}

/** Whether nothing more is awaited: both have spoken, or the time is over. */
export const isSettled = ({ ended, state, donor }: Feedback): boolean => ended || (state !== null && donor !== null);
