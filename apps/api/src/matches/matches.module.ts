import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { MatchingModule } from '@tandem/matching';
import { ProjectsModule } from '@tandem/projects';
import { MatchReader } from './match-reader.js';
import { MatchesController } from './matches.controller.js';
import { SetsController } from './sets.controller.js';

@Module({
  imports: [MatchingModule, ProjectsModule, AccountsModule],
  providers: [MatchReader],
  controllers: [MatchesController, SetsController],
})
export class MatchesApiModule {}
