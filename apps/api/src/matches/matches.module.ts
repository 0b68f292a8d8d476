import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { ProjectsModule } from '@tandem/projects';
import { MatchReader } from './match-reader.js';
import { MatchesController } from './matches.controller.js';
import { MessagesController } from './messages.controller.js';
import { SetsController } from './sets.controller.js';

@Module({
  imports: [MatchingModule, ProjectsModule, AccountsModule, NeedsModule, DeadlinesModule],
  providers: [MatchReader],
  controllers: [MatchesController, MessagesController, SetsController],
})
export class MatchesApiModule {}
