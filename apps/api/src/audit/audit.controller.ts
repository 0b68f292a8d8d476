import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Viewer, may, organisationIds } from '@tandem/accounts';
import { Audit, AuditSeals } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Forbidden } from '../http/http.errors.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { csvHead, csvRow } from './audit-csv.js';
import { AuditExportQuery, AuditQuery, type AuditFilter } from './audit-query.dto.js';
import { AuditTrail, type TrailScope } from './audit-trail.repository.js';
import { AuditListView, AuditRowView, AuditStateView, auditRowView, auditStateView } from './audit-view.dto.js';

const PORTION = 500;

interface Format {
  type: string;
  head: string;
  line: (row: AuditRowView) => string;
}

const FORMATS: Record<'ndjson' | 'csv', Format> = {
  ndjson: { type: 'application/x-ndjson', head: '', line: (row) => `${JSON.stringify(row)}\n` },
  csv: { type: 'text/csv; charset=utf-8', head: csvHead, line: csvRow },
};

@Controller('audit')
@Requires('audit:read')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly seals: AuditSeals,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /**
   * The newest first. Auditors and the secretariat see all but what is sealed or a draft; who signs, their
   * own organisation's.
   */
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: AuditQuery): Promise<AuditListView> {
    const { limit = DEFAULT_LIMIT, cursor, ...filter } = query;
    const rows = await this.trail.find(scopeOf(viewer), filter, numberOf(cursor), limit + 1);
    return page(rows, limit, ({ id }) => cursorOf(Number(id)), auditRowView);
  }

  /**
   * Everything that the list would show, the newest first, as one JSON object a line or as CSV; itself noted in the
   * trail. In CSV a cell that a program could take for a formula begins with an apostrophe.
   */
  @Get('export')
  @ApiProduces('application/x-ndjson', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@CurrentViewer() viewer: Viewer, @Query() query: AuditExportQuery): Promise<StreamableFile> {
    const { format = 'ndjson', ...filter } = query;
    const scope = scopeOf(viewer);
    const organisationId = organisationIds(viewer)[0] ?? null;
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        personId: viewer.personId,
        organisationId,
        action: 'audit.exported',
        objectType: 'audit',
        objectId: viewer.personId,
        after: query,
      }),
    );
    return new StreamableFile(Readable.from(this.lines(scope, filter, FORMATS[format])), {
      type: FORMATS[format].type,
      disposition: `attachment; filename="audit.${format}"`,
    });
  }

  /** How many rows have no seal yet, and the chain's newest seal. */
  @Get('state')
  async state(@CurrentViewer() viewer: Viewer): Promise<AuditStateView> {
    scopeOf(viewer);
    return auditStateView(await this.seals.state());
  }

  /** A portion at a time, so that neither the database nor this process holds all of it. */
  private async *lines(scope: TrailScope, filter: AuditFilter, { head, line }: Format): AsyncGenerator<string> {
    yield head;
    let below: number | undefined;
    for (;;) {
      const rows = await this.trail.find(scope, filter, below, PORTION);
      if (rows.length > 0) yield rows.map((row) => line(auditRowView(row))).join('');
      if (rows.length < PORTION) return;
      below = Number(rows.at(-1)?.id);
    }
  }
}

/** An office reads of all; others of the organisations that they sign for. */
function scopeOf(viewer: Viewer): TrailScope {
  if (may(viewer, 'read', 'audit', {})) return 'all but sealed';
  const organisations = organisationIds(viewer).filter((organisationId) =>
    may(viewer, 'read', 'audit', { organisationId }),
  );
  if (organisations.length === 0) throw new Forbidden();
  return { organisations };
}
