import { expect } from '@jest/globals';
import type { Answer } from './api-client.js';
import type { OpenApi, Speaker } from './open-api.js';
import { usd } from './talks.js';

/** A fund and a State that begin projects together, and others who do not. */
export interface ProjectScene {
  api: OpenApi;
  gambia: Speaker;
  drafter: Speaker;
  senegal: Speaker;
  fund: Speaker;
  reviewer: Speaker;
  otherFund: Speaker;
}

export async function projectScene(api: OpenApi): Promise<ProjectScene> {
  const endorser = { kind: 'state', roles: ['national_endorser'] };
  const administrator = { kind: 'fund', roles: ['fund_administrator'] };
  const gambia = await api.party({ ...endorser, name: 'The Gambia', country: 'GMB' });
  const fund = await api.party({ ...administrator, name: 'A fund' });
  return {
    api,
    gambia,
    fund,
    drafter: await api.colleague(gambia, ['national_drafter']),
    senegal: await api.party({ ...endorser, name: 'Senegal', country: 'SEN' }),
    reviewer: await api.colleague(fund, ['fund_reviewer']),
    otherFund: await api.party({ ...administrator, name: 'Another fund' }),
  };
}

/** What a fund says when it begins one. */
export const newProject = ({ gambia }: ProjectScene, change: object = {}) => ({
  state: gambia.organisationId,
  title: 'Mark the weapons of the police',
  themes: ['MARK', 'REC'],
  countries: ['GMB'],
  amount: usd('100000.00'),
  window: { from: '2027-02-01', to: '2027-12-31' },
  ...change,
});

export const GOOD_FEEDBACK = { fit: 5, timeliness: 4, cooperation: 5, results: 4 };
export const EVALUATION = {
  criteria: ['relevance', 'effectiveness'],
  evaluator: 'An institute',
  evaluatedOn: '2027-01-10',
  rating: 4,
  findings: 'Every weapon is marked.',
};

/** A project of the fund and of The Gambia, and what is done to it. */
export class ProjectStory {
  id = '';

  private readonly heard = new Map<Speaker, number>();

  constructor(private readonly scene: ProjectScene) {}

  async begin(change: object = {}): Promise<this> {
    const answer = await this.scene.fund.api.post('/projects', newProject(this.scene, change));
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    this.id = answer.body.id as string;
    return this;
  }

  async read(by = this.scene.fund): Promise<any> {
    return (await by.api.get(`/projects/${this.id}`)).body;
  }

  step(by: Speaker, step: string, reason?: string): Promise<Answer> {
    return by.api.post(`/projects/${this.id}/${step}`, reason === undefined ? {} : { reason });
  }

  /** Writes a part by the version that it has now. */
  async put(by: Speaker, part: string, value: object): Promise<Answer> {
    const { version } = await this.read(by);
    return by.api.send('PUT', `/projects/${this.id}/${part}`, value, { 'If-Match': `"${version}"` });
  }

  async patch(by: Speaker, change: object): Promise<Answer> {
    return by.api.patch(`/projects/${this.id}`, change, (await this.read(by)).version);
  }

  post(by: Speaker, path: string, value: object = {}): Promise<Answer> {
    return by.api.post(`/projects/${this.id}/${path}`, value);
  }

  /** Signed, with a counterpart, begun. */
  async underWay(change: object = {}): Promise<this> {
    await this.begin(change);
    expect((await this.step(this.scene.gambia, 'sign')).body.status).toBe('agreed');
    await this.patch(this.scene.gambia, {
      counterpart: { institution: 'National Commission', function: 'Executive Secretary' },
    });
    expect((await this.step(this.scene.fund, 'start')).body.status).toBe('implementing');
    return this;
  }

  /** Of which both final reports are accepted, up to the step that says so. */
  async reported(): Promise<this> {
    const final = { kind: 'final', dueOn: '2027-12-31' };
    const parts = ['narrative', 'financial'].map((part) => ({ ...final, part }));
    expect((await this.put(this.scene.fund, 'reports', { items: parts })).status).toBe(200);
    for (const n of [1, 2]) {
      expect((await this.post(this.scene.drafter, `reports/${n}/submit`, { text: 'All was done.' })).status).toBe(200);
      expect((await this.post(this.scene.fund, `reports/${n}/accept`)).status).toBe(200);
    }
    expect((await this.step(this.scene.gambia, 'complete')).body.status).toBe('operationally_complete');
    expect((await this.step(this.scene.fund, 'accept-final')).body.status).toBe('final_report_accepted');
    return this;
  }

  /** What an organisation was told of it, in order, since the last time it was asked. */
  async told(by: Speaker): Promise<string[]> {
    await this.scene.api.settle();
    const rows = await this.scene.api.sql<{ kind: string; seq: number }>(
      `SELECT kind, seq FROM notifications WHERE organisation_id = $1 AND project_id = $2 AND seq > $3 ORDER BY seq`,
      [by.organisationId, this.id, this.heard.get(by) ?? 0],
    );
    this.heard.set(by, rows.at(-1)?.seq ?? this.heard.get(by) ?? 0);
    return rows.map(({ kind }) => kind);
  }
}
