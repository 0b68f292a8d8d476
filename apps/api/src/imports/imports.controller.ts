import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { ImportsService, MEDIA_TYPE, NEED_TABLE, OFFER_TABLE, templateFile, type Import } from '@tandem/exchange';
import type { Request, Response } from 'express';
import type { FileRequest } from '../attachments/file-body.guard.js';
import { EmptyDto } from '../http/empty.dto.js';
import { setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ImportBody } from './import-body.guard.js';
import {
  ImportColumnsView,
  ImportListView,
  ImportRowListView,
  ImportView,
  importColumnsView,
  importRowView,
  importView,
} from './import-view.dto.js';
import { ColumnsQuery, ConfirmImportDto, ImportQuery, ImportRowsQuery, TemplateQuery } from './import.dto.js';

const SHAPES = { need: NEED_TABLE, offer: OFFER_TABLE };

/** Files of needs and offers that come in: read by the worker, looked at, confirmed, and then drafts. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly accounts: AccountsService,
  ) {}

  /** Those of the caller's organisations, the newest first. */
  @Get()
  @Requires('exchange:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<ImportListView> {
    const rows = await this.imports.list(viewer, numberOf(cursor) ?? null, limit + 1);
    const view = await this.viewsOf(viewer, rows);
    return page(rows, limit, (row) => cursorOf(row.number), view);
  }

  /** The file is the body, at most 2 MiB and 2,000 records. Nothing is made before it is confirmed. */
  @Post()
  @Requires('exchange:write')
  @UseGuards(ImportBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async post(
    @CurrentViewer() viewer: Viewer,
    @Query() { kind, name, organisation }: ImportQuery,
    @Req() { file }: FileRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    const bytes = file ?? Buffer.alloc(0);
    const made = await this.imports.post(viewer, {
      kind,
      name,
      organisation: organisation?.toLowerCase() ?? null,
      bytes,
    });
    response.setHeader('Location', `/api/v1/imports/${made.id}`);
    return this.answer(viewer, made, response);
  }

  /** What a table may hold. */
  @Get('columns')
  @Requires('exchange:read')
  columns(@Query() { kind }: ColumnsQuery): ImportColumnsView {
    return importColumnsView(kind, SHAPES[kind]);
  }

  /** A file with every column and one filled-in row, to begin with. */
  @Get('template')
  @Requires('exchange:read')
  @ApiProduces('text/csv', 'application/json', MEDIA_TYPE.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(
    @Query() { kind, format = 'csv' }: TemplateQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const bytes = await templateFile(format, SHAPES[kind]);
    response.attachment(`${kind}s-template.${format}`);
    return new StreamableFile(bytes, { type: MEDIA_TYPE[format], length: bytes.length });
  }

  @Get(':id')
  @Requires('exchange:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return this.answer(viewer, await this.imports.read(viewer, id), response);
  }

  /** What each row would do, or did, in the order of the file. */
  @Get(':id/rows')
  @Requires('exchange:read')
  async rows(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { limit = DEFAULT_LIMIT, cursor, outcome }: ImportRowsQuery,
  ): Promise<ImportRowListView> {
    const rows = await this.imports.rows(viewer, id, outcome ?? null, numberOf(cursor) ?? 0, limit + 1);
    return page(rows, limit, ({ row }) => cursorOf(row), importRowView);
  }

  /** Has drafts made of the rows that are named, of all right ones where none are. */
  @Post(':id/confirm')
  @Requires('exchange:write')
  @OnceOnly()
  @HttpCode(200)
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { rows }: ConfirmImportDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    const confirmed = await this.imports.confirm(viewer, id, statedVersion(request), rows ?? null);
    return this.answer(viewer, confirmed, response);
  }

  /** Takes back the drafts that it made or changed, where nobody has worked on them since. */
  @Post(':id/undo')
  @Requires('exchange:write')
  @OnceOnly()
  @HttpCode(200)
  async undo(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportView> {
    return this.answer(viewer, await this.imports.undo(viewer, id, statedVersion(request)), response);
  }

  private async answer(viewer: Viewer, held: Import, response: Response): Promise<ImportView> {
    setEtag(response, held.version);
    return (await this.viewsOf(viewer, [held]))(held);
  }

  private async viewsOf(viewer: Viewer, rows: readonly Import[]): Promise<(held: Import) => ImportView> {
    const counts = await this.imports.counts(rows.map(({ id }) => id));
    const owners = await this.accounts.organisationsById(rows.map(({ organisationId }) => organisationId));
    return (held) => importView(held, counts.get(held.id), owners.get(held.organisationId), viewer);
  }
}
