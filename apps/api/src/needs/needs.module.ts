import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { AnnexesApiModule } from '../annexes/annexes.module.js';
import { NeedAdviceController } from './need-advice.controller.js';
import { NeedReconfirmationsController } from './need-reconfirmations.controller.js';
import { NeedStepsController } from './need-steps.controller.js';
import { NeedViews } from './need-views.js';
import { NeedsController } from './needs.controller.js';

@Module({
  imports: [NeedsModule, MatchingModule, AccountsModule, AnnexesApiModule],
  // Named paths before needs/:id; the steps last: they take any last part of a path.
  controllers: [NeedAdviceController, NeedsController, NeedReconfirmationsController, NeedStepsController],
  providers: [NeedViews],
})
export class NeedsApiModule {}
