import { Global, Module } from '@nestjs/common';
import { AuditSeals } from './audit-seals.repository.js';
import { Audit } from './audit.repository.js';

@Global()
@Module({ providers: [Audit, AuditSeals], exports: [Audit, AuditSeals] })
export class AuditModule {}
