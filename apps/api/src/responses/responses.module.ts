import { Module } from '@nestjs/common';
import { NeedsModule } from '@tandem/needs';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { ResponsesModule } from '@tandem/responses';
import { NeedDeadlinesController } from './need-deadlines.controller.js';
import { ResponsesController } from './responses.controller.js';

@Module({
  imports: [ResponsesModule, NeedsModule, DeadlinesModule],
  controllers: [ResponsesController, NeedDeadlinesController],
})
export class ResponsesApiModule {}
