import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { CONTACT_POINT_KINDS, ContactPointsService, type ContactPointKind, type Viewer } from '@tandem/accounts';
import type { Request, Response } from 'express';
import { requiredVersion, setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { StepPipe } from '../http/step.pipe.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ContactPointDto } from './contact-point.dto.js';
import { ContactPointListView, ContactPointView, contactPointView } from './contact-point-view.dto.js';

const kinds = new StepPipe(CONTACT_POINT_KINDS);

@Controller('organisations/:id/contact-points')
export class ContactPointsController {
  constructor(private readonly contactPoints: ContactPointsService) {}

  @Get()
  @Requires('organisations:read')
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ContactPointListView> {
    const { named, items } = await this.contactPoints.of(viewer, id);
    return { items: items.map((point) => contactPointView(point, named)) };
  }

  /** Names it anew, and so confirms it. If-Match is the version that was read, "0" where none was named. */
  @Put(':kind')
  @Requires('organisations:write')
  async set(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('kind', kinds) kind: ContactPointKind,
    @Body() { personId, name, office, email, phone }: ContactPointDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContactPointView> {
    const facts = {
      personId: personId?.toLowerCase() ?? null,
      name: name.trim(),
      office: office?.trim() ?? null,
      email: email.trim(),
      phone: phone?.trim() ?? null,
    };
    const point = await this.contactPoints.set(viewer, id, kind, requiredVersion(request), facts);
    setEtag(response, point.version);
    return contactPointView(point, true);
  }

  /** It is still right. */
  @Post(':kind/confirm')
  @Requires('organisations:read')
  @HttpCode(200)
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('kind', kinds) kind: ContactPointKind,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContactPointView> {
    const point = await this.contactPoints.confirm(viewer, id, kind, statedVersion(request));
    setEtag(response, point.version);
    return contactPointView(point, true);
  }
}
