import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { OutboxModule } from '@tandem/platform/outbox';
import { KeyRingModule } from '@tandem/platform/sealing';
import { AddressChangesRepository } from './address-change/address-changes.repository.js';
import { AddressChanges } from './address-change/address-changes.js';
import { SendAddressMails } from './address-change/send-address-mails.js';
import { FactorWays } from './factor-ways.js';
import { FactorsRepository } from './factors.repository.js';
import { ForgottenPasswords, SendPasswordLink } from './forgotten-passwords.js';
import { KnownNetworksRepository } from './known-networks.repository.js';
import { LinksRepository } from './links.repository.js';
import { LostFactors } from './lost-factors.js';
import { RateLimits } from './rate-limits.js';
import { RateLimitsRepository } from './rate-limits.repository.js';
import { SecondFactors } from './second-factors.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.service.js';
import { Tokens } from './tokens.js';
import { TokensRepository } from './tokens.repository.js';
import { Tries } from './tries.js';

const services = [
  AddressChanges,
  FactorWays,
  ForgottenPasswords,
  LostFactors,
  RateLimits,
  SecondFactors,
  SendAddressMails,
  SendPasswordLink,
  Sessions,
  SignIn,
  Tokens,
];

@Module({
  imports: [AccountsModule, OutboxModule, KeyRingModule],
  providers: [
    ...services,
    AddressChangesRepository,
    FactorsRepository,
    KnownNetworksRepository,
    LinksRepository,
    RateLimitsRepository,
    SessionsRepository,
    TokensRepository,
    Tries,
  ],
  exports: services,
})
export class SignInModule {}
