import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeyRingModule } from '@tandem/platform/sealing';
import { Consent } from './consent.entity.js';
import { ConsentsRepository } from './consents.repository.js';
import { Consents } from './consents.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Consent]), KeyRingModule],
  providers: [ConsentsRepository, Consents],
  exports: [Consents],
})
export class ConsentsModule {}
