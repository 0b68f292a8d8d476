import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { RatesModule } from '@tandem/rates';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { KeyRingModule } from '@tandem/platform/sealing';
import { Declines } from './talks/declines.js';
import { DeclinesRepository } from './talks/declines.repository.js';
import { MatchClock } from './talks/match-clock.js';
import { RemindOfAnswer } from './talks/match-clock.handlers.js';
import { MatchMessages } from './talks/match-messages.js';
import { MatchMessagesRepository } from './talks/match-messages.repository.js';
import { Match } from './match.entity.js';
import { MatchesService } from './matches.service.js';
import { MatchingContext } from './matching-context.js';
import { MatchingContextRepository } from './matching-context.repository.js';
import { MatchingRuns } from './matching-runs.service.js';
import { StancesService } from './talks/stances.service.js';
import { SnapshotsModule } from './snapshot/snapshots.module.js';
import { WhoIsTold } from './who-is-told.js';
import { ScoreNeedHandler, ScoreOfferHandler } from './matching.handlers.js';
import { MatchingRepository } from './matching.repository.js';
import { EngineRepository } from './engine/engine.repository.js';
import { ForgottenResults } from './engine/forgotten-results.repository.js';
import { MatchContexts } from './engine/match-contexts.js';
import { MatchContextsRepository } from './engine/match-contexts.repository.js';
import { MatchInputs } from './engine/match-inputs.js';
import { MatchInputsRepository } from './engine/match-inputs.repository.js';
import { MatchingEngine } from './engine/matching-engine.js';
import { Explanations } from './explanations.service.js';
import { FullRunsRepository } from './full-runs/full-runs.repository.js';
import { FullRuns } from './full-runs/full-runs.service.js';
import { ShardReadyHandler } from './full-runs/shard-ready.handler.js';
import { ListsRepository } from './lists.repository.js';
import { Bundles } from './bundles.service.js';
import { Comparisons } from './comparisons.service.js';
import { PairAudiences } from './pair-audiences.js';
import { PresentFactsReader } from './present-facts.js';
import { WeightsPreview } from './weights/weights-preview.service.js';
import { WeightsChangedHandler } from './weights/weights.handler.js';
import { WeightsRepository } from './weights/weights.repository.js';
import { MatchingWeights } from './weights/weights.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Match]),
    AccountsModule,
    ConsentsModule,
    NeedsModule,
    OffersModule,
    RatesModule,
    SnapshotsModule,
    DeadlinesModule,
    KeyRingModule,
  ],
  providers: [
    MatchingRepository,
    MatchingContext,
    MatchingContextRepository,
    MatchingRuns,
    ListsRepository,
    EngineRepository,
    MatchInputsRepository,
    MatchInputs,
    MatchContextsRepository,
    MatchContexts,
    MatchingEngine,
    ForgottenResults,
    Explanations,
    FullRunsRepository,
    FullRuns,
    ShardReadyHandler,
    WhoIsTold,
    MatchesService,
    StancesService,
    ScoreNeedHandler,
    ScoreOfferHandler,
    WeightsRepository,
    MatchingWeights,
    WeightsChangedHandler,
    PresentFactsReader,
    WeightsPreview,
    Comparisons,
    Bundles,
    PairAudiences,
    MatchClock,
    RemindOfAnswer,
    DeclinesRepository,
    Declines,
    MatchMessagesRepository,
    MatchMessages,
  ],
  exports: [
    MatchesService,
    StancesService,
    MatchingContext,
    MatchingRuns,
    MatchingEngine,
    ForgottenResults,
    Explanations,
    FullRuns,
    ShardReadyHandler,
    ScoreNeedHandler,
    ScoreOfferHandler,
    MatchingWeights,
    WeightsChangedHandler,
    WeightsPreview,
    Comparisons,
    Bundles,
    PairAudiences,
    RemindOfAnswer,
    Declines,
    MatchMessages,
  ],
})
export class MatchingModule {}
