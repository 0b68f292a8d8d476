import { Module } from '@nestjs/common';
import { KeyRingModule } from './key-ring.module.js';
import { KeyRotation } from './key-rotation.js';
import { SealedColumnsRepository } from './sealed-columns.repository.js';

/** `KeyRotation`, for whoever changes the keys. Needs DatabaseModule and AuditModule. */
@Module({
  imports: [KeyRingModule],
  providers: [SealedColumnsRepository, KeyRotation],
  exports: [KeyRotation],
})
export class KeyRotationModule {}
