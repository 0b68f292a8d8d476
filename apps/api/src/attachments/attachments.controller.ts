import {
  Controller,
  Delete,
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
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import type { Viewer } from '@tandem/accounts';
import { AttachmentsService, type Attachable } from '@tandem/files';
import type { Response } from 'express';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { AttachmentQuery } from './attachment-query.dto.js';
import { AttachmentListView, AttachmentView, attachmentView } from './attachment-view.dto.js';
import { FileBody, type FileRequest } from './file-body.guard.js';

@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get('needs/:id/attachments')
  @Requires('attachments:read')
  ofNeed(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AttachmentListView> {
    return this.list(viewer, 'need', id);
  }

  @Get('offers/:id/attachments')
  @Requires('attachments:read')
  ofOffer(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AttachmentListView> {
    return this.list(viewer, 'offer', id);
  }

  @Get('matches/:id/attachments')
  @Requires('attachments:read')
  ofMatch(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AttachmentListView> {
    return this.list(viewer, 'match', id);
  }

  @Get('projects/:id/attachments')
  @Requires('attachments:read')
  ofProject(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AttachmentListView> {
    return this.list(viewer, 'project', id);
  }

  /** The file is the body, at most 10 MiB. It can be read once it is checked, a moment later. */
  @Post('needs/:id/attachments')
  @Requires('attachments:write')
  @UseGuards(FileBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  addToNeed(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: AttachmentQuery,
    @Req() request: FileRequest,
  ): Promise<AttachmentView> {
    return this.add(viewer, 'need', id, query, request);
  }

  /** As at a need. */
  @Post('offers/:id/attachments')
  @Requires('attachments:write')
  @UseGuards(FileBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  addToOffer(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: AttachmentQuery,
    @Req() request: FileRequest,
  ): Promise<AttachmentView> {
    return this.add(viewer, 'offer', id, query, request);
  }

  /** As at a need, for the two sides of a match while their contacts are open. */
  @Post('matches/:id/attachments')
  @Requires('attachments:write')
  @UseGuards(FileBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  addToMatch(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: AttachmentQuery,
    @Req() request: FileRequest,
  ): Promise<AttachmentView> {
    return this.add(viewer, 'match', id, query, request);
  }

  /** As at a need, for both sides: never sealed. */
  @Post('projects/:id/attachments')
  @Requires('attachments:write')
  @UseGuards(FileBody)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  addToProject(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: AttachmentQuery,
    @Req() request: FileRequest,
  ): Promise<AttachmentView> {
    return this.add(viewer, 'project', id, query, request);
  }

  /** The file itself, to be saved and never shown as a page. */
  @Get('attachments/:id')
  @Requires('attachments:read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { attachment, bytes } = await this.attachments.read(viewer, id);
    response.attachment(attachment.name);
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
    return new StreamableFile(bytes, { type: attachment.mediaType, length: bytes.length });
  }

  @Delete('attachments/:id')
  @Requires('attachments:write')
  @HttpCode(204)
  remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.attachments.remove(viewer, id);
  }

  private async list(viewer: Viewer, type: Attachable, id: string): Promise<AttachmentListView> {
    return { items: (await this.attachments.of(viewer, { type, id })).map(attachmentView), next: null };
  }

  private async add(
    viewer: Viewer,
    type: Attachable,
    id: string,
    { name, sealed }: AttachmentQuery,
    { file }: FileRequest,
  ): Promise<AttachmentView> {
    const bytes = file ?? Buffer.alloc(0);
    return attachmentView(await this.attachments.add(viewer, { type, id }, { name, bytes, sealed: sealed === 'true' }));
  }
}
