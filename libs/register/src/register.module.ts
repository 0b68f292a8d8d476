import { Module } from '@nestjs/common';
import { RegisterImportRepository } from './register-import.repository.js';
import { RegisterImportService } from './register-import.service.js';
import { RegisterRepository } from './register.repository.js';
import { RegisterService } from './register.service.js';

/** Needs DatabaseModule beside it. */
@Module({
  providers: [RegisterRepository, RegisterService, RegisterImportRepository, RegisterImportService],
  exports: [RegisterService, RegisterImportService],
})
export class RegisterModule {}
