import { Module } from '@nestjs/common';
import { SignInModule } from '@tandem/sign-in';
import { ChallengesRepository } from './challenges.repository.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { Passkeys } from './passkeys.service.js';
import { RELYING_PARTY, relyingParty } from './relying-party.js';

@Module({
  imports: [SignInModule],
  providers: [{ provide: RELYING_PARTY, useFactory: relyingParty }, ChallengesRepository, PasskeysRepository, Passkeys],
  exports: [Passkeys],
})
export class PasskeysModule {}
