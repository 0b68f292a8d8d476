import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Identities } from '@tandem/identity-providers';
import { IdPipe } from '../http/id.pipe.js';
import { InPerson } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { IdentityList, identityView } from './identity-provider-view.dto.js';

/** The person's own accounts at organisations' sign-ins, by which they come in. */
@Controller('identities')
export class IdentitiesController {
  constructor(private readonly identities: Identities) {}

  @Get()
  @InPerson()
  async list(@CurrentViewer() viewer: Viewer): Promise<IdentityList> {
    return { items: (await this.identities.list(viewer.personId)).map(identityView) };
  }

  /** From then on it opens nothing; a new password can be asked for by mail. */
  @Delete(':id')
  @InPerson({ fresh: true })
  @HttpCode(204)
  async unlink(@Param('id', IdPipe) id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.identities.unlink(viewer, id);
  }
}
