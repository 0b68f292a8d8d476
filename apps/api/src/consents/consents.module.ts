import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { ProjectsModule } from '@tandem/projects';
import { ConsentsController } from './consents.controller.js';

@Module({
  imports: [AccountsModule, ConsentsModule, NeedsModule, OffersModule, MatchingModule, ProjectsModule],
  controllers: [ConsentsController],
})
export class ConsentsApiModule {}
