import { Module } from '@nestjs/common';
import { IdentityProvidersModule } from '@tandem/identity-providers';
import { SignInModule } from '@tandem/sign-in';
import { SessionModule } from '../session/session.module.js';
import { IdentitiesController } from './identities.controller.js';
import { IdentityProvidersController } from './identity-providers.controller.js';

@Module({
  imports: [IdentityProvidersModule, SessionModule, SignInModule],
  controllers: [IdentityProvidersController, IdentitiesController],
})
export class IdentityProvidersApiModule {}
