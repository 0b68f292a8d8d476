import { Injectable } from '@nestjs/common';
import { AccountsService, organisationsFor, type Organisation, type Viewer } from '@tandem/accounts';
import { InvalidInput, toMinor } from '@tandem/input';
import { NeedsService } from '@tandem/needs';
import { Transactions } from '@tandem/platform/database';
import { ProjectLife, type NewProject } from '../project-life.js';
import type { Project } from '../project.entity.js';
import { NotYourFund } from '../projects.errors.js';
import type { NewProjectDto } from './new-project.dto.js';

const OWN = { kind: 'own', source: null, modelledOn: null, figuresIllustrative: false } as const;

/** Projects that a fund begins without a match: it has signed by beginning, the State signs next. */
@Injectable()
export class FundProjects {
  constructor(
    private readonly life: ProjectLife,
    private readonly accounts: AccountsService,
    private readonly needs: NeedsService,
    private readonly transactions: Transactions,
  ) {}

  /** @throws NotYourFund, InvalidInput */
  async begin(viewer: Viewer, body: NewProjectDto): Promise<Project> {
    const project = await this.drawnUp(viewer, body);
    return this.transactions.run((tx) => this.life.make(tx, viewer.personId, project));
  }

  /** The same, checked and not kept. @throws as `begin` */
  async drawnUp(viewer: Viewer, body: NewProjectDto): Promise<NewProject> {
    const donorOrganisationId = ownFund(viewer, body.organisation?.toLowerCase() ?? null);
    const state = await this.stateOf(body);
    await this.refuseStrangeNeed(viewer, body, state);
    const { title, description = null, themes, countries, amount, window } = body;
    const amountMinor = amount ? toMinor(amount) : null;
    if (amountMinor === 0) throw refusal('/amount/amount', 'OUT_OF_RANGE', 'must be above zero');
    return {
      matchId: null,
      offerId: null,
      needId: body.needId?.toLowerCase() ?? null,
      stateOrganisationId: state.id,
      donorOrganisationId,
      title,
      description,
      themes,
      countries,
      currency: amount?.currency ?? null,
      amountMinor,
      startsOn: window?.from ?? null,
      endsOn: window?.to ?? null,
      origin: OWN,
    };
  }

  private async stateOf({ state: id, countries }: NewProjectDto): Promise<Organisation> {
    const state = await this.accounts.organisation(id.toLowerCase());
    if (!state || !['state', 'regional_organisation'].includes(state.kind) || !state.verifiedAt)
      throw refusal('/state', 'UNKNOWN_CODE', 'is not a verified State or regional body');
    const allowed = state.kind === 'state' ? [state.country ?? ''] : state.members;
    const strange = countries.findIndex((country) => !allowed.includes(country));
    if (strange >= 0) throw refusal(`/countries/${strange}`, 'NOT_ITS_COUNTRY', 'is not a country of that State');
    return state;
  }

  private async refuseStrangeNeed(viewer: Viewer, { needId }: NewProjectDto, state: Organisation): Promise<void> {
    if (needId == null) return;
    const need = await this.needs.read(viewer, needId.toLowerCase()).catch(() => null);
    if (need?.organisationId !== state.id) throw refusal('/needId', 'UNKNOWN_CODE', 'is not a need of that State');
  }
}

/** @throws NotYourFund; InvalidInput where one serves in several and names none */
function ownFund(viewer: Viewer, wanted: string | null): string {
  const verified = viewer.memberships.filter((membership) => membership.verified);
  const own = organisationsFor({ ...viewer, memberships: verified }, 'project', 'begin', ['donor']);
  if (wanted === null && own.length > 1)
    throw refusal('/organisation', 'AMBIGUOUS', 'say for which fund: you serve in several');
  const fund = own.find((id) => wanted === null || id === wanted);
  if (fund === undefined) throw new NotYourFund();
  return fund;
}

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
