import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeyRingModule } from '@tandem/platform/sealing';
import { Annex } from './annex.entity.js';
import { AnnexesRepository } from './annexes.repository.js';
import { Annexes } from './annexes.service.js';
import { SealedContents } from './sealed-contents.js';

/** Needs DatabaseModule and AuditModule. */
@Module({
  imports: [TypeOrmModule.forFeature([Annex]), KeyRingModule],
  providers: [AnnexesRepository, Annexes, SealedContents],
  exports: [Annexes, SealedContents],
})
export class SealingModule {}
