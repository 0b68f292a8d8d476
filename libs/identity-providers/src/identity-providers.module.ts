import { Module } from '@nestjs/common';
import { PartiesModule } from '@tandem/accounts';
import { loadConfig } from '@tandem/platform/config';
import { OutsideHttp } from '@tandem/platform/outbound';
import { OutboxModule } from '@tandem/platform/outbox';
import { KeyRingModule } from '@tandem/platform/sealing';
import { SignInModule } from '@tandem/sign-in';
import { FlowsRepository } from './flows.repository.js';
import { Flows } from './flows.js';
import { IdentitiesRepository } from './identities.repository.js';
import { Identities } from './identities.service.js';
import { IDENTITY_PROVIDERS } from './identity-provider.js';
import { OidcClient } from './oidc-client.js';
import { PROVIDERS_HTTP } from './outside-fetch.js';
import { ProviderSignIn } from './provider-sign-in.service.js';
import { readProviders } from './providers-file.js';

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

@Module({
  imports: [PartiesModule, SignInModule, OutboxModule, KeyRingModule],
  providers: [
    { provide: IDENTITY_PROVIDERS, useFactory: () => readProviders(loadConfig()) },
    {
      provide: PROVIDERS_HTTP,
      // Trials have their provider on the same machine.
      useFactory: () => new OutsideHttp(loadConfig().environment === 'production' ? {} : { trusted: LOOPBACK }),
    },
    FlowsRepository,
    Flows,
    IdentitiesRepository,
    Identities,
    OidcClient,
    ProviderSignIn,
  ],
  exports: [Identities, ProviderSignIn],
})
export class IdentityProvidersModule {}
