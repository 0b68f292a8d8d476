import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { NeedBoardRepository } from './needs/need-board.repository.js';
import { NeedBoard } from './needs/need-board.service.js';
import { WhoWhereRepository } from './who-where/who-where.repository.js';
import { WhoWhere } from './who-where/who-where.service.js';

/** Needs DatabaseModule beside it. */
@Module({
  imports: [AccountsModule, NeedsModule],
  providers: [WhoWhereRepository, WhoWhere, NeedBoardRepository, NeedBoard],
  exports: [WhoWhere, NeedBoard],
})
export class BoardsModule {}
