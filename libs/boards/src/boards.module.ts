import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { NeedBoardRepository } from './needs/need-board.repository.js';
import { NeedBoard } from './needs/need-board.service.js';
import { ProjectBoardRepository } from './projects/project-board.repository.js';
import { ProjectBoard } from './projects/project-board.service.js';
import { WhoWhereRepository } from './who-where/who-where.repository.js';
import { WhoWhere } from './who-where/who-where.service.js';

/** Needs DatabaseModule beside it. */
@Module({
  imports: [AccountsModule, NeedsModule],
  providers: [WhoWhereRepository, WhoWhere, ProjectBoardRepository, ProjectBoard, NeedBoardRepository, NeedBoard],
  exports: [WhoWhere, ProjectBoard, NeedBoard],
})
export class BoardsModule {}
