import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { AnnexesApiModule } from '../annexes/annexes.module.js';
import { NeedReconfirmationsController } from './need-reconfirmations.controller.js';
import { NeedStepsController } from './need-steps.controller.js';
import { NeedViews } from './need-views.js';
import { NeedsController } from './needs.controller.js';

@Module({
  imports: [NeedsModule, AccountsModule, AnnexesApiModule],
  // The steps last: they take any last part of a path.
  controllers: [NeedsController, NeedReconfirmationsController, NeedStepsController],
  providers: [NeedViews],
})
export class NeedsApiModule {}
