import { Module } from '@nestjs/common';
import { MatchingModule } from '@tandem/matching';
import { MatchingRunsController } from './matching-runs.controller.js';

@Module({ imports: [MatchingModule], controllers: [MatchingRunsController] })
export class MatchingRunsApiModule {}
