import { Module } from '@nestjs/common';
import { PartiesModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { PasskeysModule } from '@tandem/passkeys';
import { SignInModule } from '@tandem/sign-in';
import { AddressChangesController } from './address-changes.controller.js';
import { LostFactorsController } from './lost-factors.controller.js';
import { PeopleController } from './people.controller.js';

/** PasskeysModule, so that a reset takes passkeys away too. */
@Module({
  imports: [PartiesModule, NeedsModule, OffersModule, SignInModule, PasskeysModule],
  controllers: [PeopleController, AddressChangesController, LostFactorsController],
})
export class PeopleApiModule {}
