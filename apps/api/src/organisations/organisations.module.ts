import { Module } from '@nestjs/common';
import { PartiesModule } from '@tandem/accounts';
import { MembersController } from './members.controller.js';
import { OrganisationsController } from './organisations.controller.js';

@Module({ imports: [PartiesModule], controllers: [OrganisationsController, MembersController] })
export class OrganisationsApiModule {}
