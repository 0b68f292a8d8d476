import { Module } from '@nestjs/common';
import { PasskeysModule } from '@tandem/passkeys';
import { SessionModule } from '../session/session.module.js';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { PasskeysController } from './passkeys.controller.js';

@Module({
  imports: [PasskeysModule, SessionModule],
  controllers: [PasskeysController, PasskeySignInController],
})
export class PasskeysApiModule {}
