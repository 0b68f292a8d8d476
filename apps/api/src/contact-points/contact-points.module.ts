import { Module } from '@nestjs/common';
import { PartiesModule } from '@tandem/accounts';
import { ContactPointsController } from './contact-points.controller.js';

@Module({ imports: [PartiesModule], controllers: [ContactPointsController] })
export class ContactPointsApiModule {}
