import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { SessionController } from './session.controller.js';

@Module({ imports: [AccountsModule], controllers: [SessionController] })
export class SessionModule {}
