import { Module } from '@nestjs/common';
import { PartiesModule } from '@tandem/accounts';
import { InvitationsController } from './invitations.controller.js';

@Module({ imports: [PartiesModule], controllers: [InvitationsController] })
export class InvitationsApiModule {}
