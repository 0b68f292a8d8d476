import { Injectable } from '@nestjs/common';
import { Clock } from '@tandem/platform/database';
import { Calendar, Deadlines } from '@tandem/platform/deadlines';
import type { EntityManager } from 'typeorm';
import { HeldProjects, type Side } from '../held-projects.js';
import { ProjectLife } from '../project-life.js';
import { ProjectNews } from '../project-news.js';
import type { Project } from '../project.entity.js';
import { ProjectsRepository } from '../projects.repository.js';
import { missingFor } from '../steps/project-guards.js';
import { isSettled, type Feedback } from './feedback.js';

/** Days for feedback, and after how many whoever gave none is reminded. */
const ROUND_DAYS = 60;
const REMINDER_DAYS = 30;

/** Both sides are asked once the final report is accepted, reminded, and after 60 days no longer waited for. */
@Injectable()
export class FeedbackRound {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly held: HeldProjects,
    private readonly life: ProjectLife,
    private readonly news: ProjectNews,
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
    private readonly clock: Clock,
  ) {}

  async open(tx: EntityManager, project: Project): Promise<Project> {
    const now = await this.clock.now(tx);
    const end = this.calendar.daysAfter(now, ROUND_DAYS);
    const about = { objectType: 'project', objectId: project.id };
    const reminder = this.calendar.daysAfter(now, REMINDER_DAYS);
    await this.deadlines.set(tx, { ...about, kind: 'project.feedback_reminder', dueAt: reminder });
    await this.deadlines.set(tx, { ...about, kind: 'project.feedback_end', dueAt: end });
    const feedback = { askedAt: now.toISOString(), endsAt: end.toISOString(), ended: false, state: null, donor: null };
    const asked = await this.held.write(tx, system(project), project, {
      action: 'project.feedback_asked',
      change: { feedback },
    });
    await this.news.tell(tx, asked, 'feedback_asked', ['state', 'donor'], dayOf(feedback));
    return asked;
  }

  /** Whoever has said nothing is asked again. */
  async remind(tx: EntityManager, projectId: string): Promise<void> {
    const project = await this.projects.locked(tx, projectId);
    if (!project?.feedback || isSettled(project.feedback)) return;
    const { feedback } = project;
    const silent = (['state', 'donor'] as const satisfies Side[]).filter((side) => feedback[side] === null);
    await this.news.tell(tx, project, 'feedback_asked', silent, dayOf(feedback));
  }

  /** No more is waited for; a project of which nothing else is awaited closes with it. */
  async end(tx: EntityManager, projectId: string): Promise<void> {
    const project = await this.projects.locked(tx, projectId);
    if (!project?.feedback || project.feedback.ended) return;
    const ended = await this.held.write(tx, system(project), project, {
      action: 'project.feedback_ended',
      change: { feedback: { ...project.feedback, ended: true } },
    });
    if (ended.status === 'evaluated' && missingFor('close', ended, [], null) === null)
      await this.life.step(tx, system(ended), ended, 'close', {});
  }
}

const system = (project: Project) => ({ personId: null, organisationId: project.donorOrganisationId });

const dayOf = ({ endsAt }: Pick<Feedback, 'endsAt'>): string => endsAt.slice(0, 10);
