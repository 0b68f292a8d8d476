import { Module } from '@nestjs/common';
import { BoardsModule } from '@tandem/boards';
import { RegisterModule } from '@tandem/register';
import { BoardsController } from './boards.controller.js';

@Module({ imports: [BoardsModule, RegisterModule], controllers: [BoardsController] })
export class BoardsApiModule {}
