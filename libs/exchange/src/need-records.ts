import { Injectable } from '@nestjs/common';
import { cut, type Audience, type Organisation, type Viewer } from '@tandem/accounts';
import { validateInput } from '@tandem/input';
import {
  NEED_TIERS,
  NeedAudiences,
  NeedDto,
  NeedNotFound,
  NeedStepsService,
  NeedsService,
  needStatus,
  settle,
  type Need,
} from '@tandem/needs';
import type { ExchangedRecords, FileRecord, FoundRecord, RecordFilter } from './exchanged-records.js';
import { NEED_TABLE } from './tables/record-tables.js';

const PORTION = 100;

/** Needs, in and out of files. */
@Injectable()
export class NeedRecords implements ExchangedRecords {
  readonly shape = NEED_TABLE;

  constructor(
    private readonly needs: NeedsService,
    private readonly steps: NeedStepsService,
    private readonly audiences: NeedAudiences,
  ) {}

  settled(organisation: Organisation, content: object): object {
    return settle(validateInput(NeedDto, content), organisation);
  }

  async find(viewer: Viewer, id: string): Promise<FoundRecord | null> {
    const need = await this.needs.read(viewer, id).catch((error: unknown) => {
      if (error instanceof NeedNotFound) return null;
      throw error;
    });
    if (!need) return null;
    const [record] = await this.asRead(viewer, [need]);
    const { organisationId, status, version, visibility } = need;
    return record ? { record, organisationId, status, version, sealed: visibility === 'sealed' } : null;
  }

  async page(viewer: Viewer, filter: RecordFilter, after: number | null) {
    const { status, theme, country, mine, organisation } = filter;
    const wanted = { status, theme, country, mine, organisation };
    const needs = await this.needs.list(viewer, { ...wanted, after: after ?? undefined, limit: PORTION });
    const open = needs.filter(({ visibility }) => visibility !== 'sealed');
    const last = needs.length < PORTION ? null : (needs.at(-1)?.number ?? null);
    return { records: await this.asRead(viewer, open), last };
  }

  async make(viewer: Viewer, organisationId: string, content: object): Promise<{ id: string; version: number }> {
    const { id, version } = await this.needs.post(viewer, {
      ...(content as NeedDto),
      organisation: organisationId,
      submit: false,
    });
    return { id, version };
  }

  async change(viewer: Viewer, id: string, version: number, change: object): Promise<number> {
    return (await this.needs.change(viewer, id, version, change)).version;
  }

  async withdraw(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.steps.step(viewer, id, 'withdraw', { version });
  }

  private async asRead(viewer: Viewer, needs: readonly Need[]): Promise<FileRecord[]> {
    const audiences = await this.audiences.of(viewer, needs);
    return needs.map((need) => fileRecord(need, audiences.get(need.id) ?? 'public'));
  }
}

function fileRecord(need: Need, audience: Audience): FileRecord {
  const { id, organisationId: organisation, visibility } = need;
  const content = { ...need.content, visibility };
  const read = cut<Partial<NeedDto>>(content, NEED_TIERS, audience);
  return { id, status: needStatus(need), organisation, ...said(read) };
}

/** What is unknown stands in no file. */
const said = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
