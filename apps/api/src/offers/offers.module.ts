import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { OffersModule } from '@tandem/offers';
import { ProjectsModule } from '@tandem/projects';
import { AnnexesApiModule } from '../annexes/annexes.module.js';
import { OffersController } from './offers.controller.js';

@Module({ imports: [OffersModule, ProjectsModule, AccountsModule, AnnexesApiModule], controllers: [OffersController] })
export class OffersApiModule {}
