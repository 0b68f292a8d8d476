import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { SignInModule } from '@tandem/sign-in';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionAnswers } from './session-answers.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';

@Module({
  imports: [AccountsModule, SignInModule],
  controllers: [SessionController, SecondFactorController, SessionsController],
  providers: [SessionAnswers],
  exports: [SessionAnswers],
})
export class SessionModule {}
