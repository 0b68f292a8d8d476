import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Viewer } from '@tandem/accounts';
import { ExportsService, MEDIA_TYPE, type Export, type RecordFilter } from '@tandem/exchange';
import type { Response } from 'express';
import { setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ExportListView, ExportView, exportView } from './export-view.dto.js';
import { ExportDto } from './export.dto.js';

/** Files of needs and offers that go out: what the caller may read, cut as on the pages. */
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** The caller's own, the newest first. */
  @Get()
  @Requires('exchange:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<ExportListView> {
    const rows = await this.exports.list(viewer, numberOf(cursor) ?? null, limit + 1);
    return page(rows, limit, (row) => cursorOf(row.number), exportView);
  }

  /** Asks for a file, which the worker makes. Sealed records stand in none. */
  @Post()
  @Requires('exchange:read')
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Body() { kind, format, filter }: ExportDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExportView> {
    const made = await this.exports.ask(viewer, { kind, format, filter: filterOf(filter ?? {}) });
    response.setHeader('Location', `/api/v1/exports/${made.id}`);
    return answer(made, response);
  }

  @Get(':id')
  @Requires('exchange:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExportView> {
    return answer(await this.exports.read(viewer, id), response);
  }

  /** The file itself, for 24 hours. */
  @Get(':id/file')
  @Requires('exchange:read')
  @ApiProduces('text/csv', 'application/json', MEDIA_TYPE.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { made, bytes } = await this.exports.file(viewer, id);
    response.attachment(made.name ?? undefined);
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
    return new StreamableFile(bytes, { type: MEDIA_TYPE[made.format], length: bytes.length });
  }
}

function answer(made: Export, response: Response): ExportView {
  setEtag(response, made.version);
  return exportView(made);
}

/** What is not said narrows nothing. */
function filterOf({ mine, ...rest }: Partial<NonNullable<ExportDto['filter']>>): RecordFilter {
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
  return { ...said, ...(mine === 'true' ? { mine: true } : {}) };
}
