import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Clock, Transactions } from '@tandem/platform/database';
import { Deadlines } from '@tandem/platform/deadlines';
import { HeldProjects, doerOf, type Side } from '../held-projects.js';
import { ProjectNews } from '../project-news.js';
import type { Project } from '../project.entity.js';
import { FeedbackGiven, FeedbackNotOpen } from '../projects.errors.js';
import { isSettled, type GivenFeedback } from './feedback.js';
import type { FeedbackDto } from './feedback.dto.js';

const OTHER: Record<Side, Side> = { state: 'donor', donor: 'state' };

/** What both sides say of the whole, and the right of each to reply. */
@Injectable()
export class ProjectFeedback {
  constructor(
    private readonly held: HeldProjects,
    private readonly news: ProjectNews,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  /** For the viewer's side, once. @throws FeedbackNotOpen, FeedbackGiven */
  give(viewer: Viewer, id: string, said: FeedbackDto, version?: number): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.held.hold(tx, viewer, id, 'rate', version);
      const doer = doerOf(viewer, 'rate', project);
      const { feedback } = project;
      if (!feedback || feedback.ended) throw new FeedbackNotOpen();
      if (feedback[doer.side]) throw new FeedbackGiven();
      const at = (await this.clock.now(tx)).toISOString();
      const given: GivenFeedback = { ...said, at, reply: null };
      const after = { ...feedback, [doer.side]: given };
      if (isSettled(after)) await this.deadlines.cancel(tx, { objectId: id, kinds: CLOCKS });
      const change = { feedback: after };
      const written = await this.held.write(tx, doer, project, { action: 'project.feedback_given', change });
      await this.news.tell(tx, written, 'feedback_given', [OTHER[doer.side]]);
      return written;
    });
  }

  /** To what the other side said, once; also after the end. @throws FeedbackNotOpen, FeedbackGiven */
  reply(viewer: Viewer, id: string, text: string, version?: number): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.held.hold(tx, viewer, id, 'rate', version);
      const doer = doerOf(viewer, 'rate', project);
      const other = OTHER[doer.side];
      const given = project.feedback?.[other];
      if (!project.feedback || !given) throw new FeedbackNotOpen();
      if (given.reply) throw new FeedbackGiven();
      const at = (await this.clock.now(tx)).toISOString();
      const feedback = { ...project.feedback, [other]: { ...given, reply: { at, text } } };
      return this.held.write(tx, doer, project, { action: 'project.feedback_replied', change: { feedback } });
    });
  }
}

const CLOCKS = ['project.feedback_reminder', 'project.feedback_end'] as const;
