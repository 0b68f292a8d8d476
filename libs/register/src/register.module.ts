import { Module } from '@nestjs/common';
import { RegisterHistoryRepository } from './register-history.repository.js';
import { RegisterHistoryService } from './register-history.service.js';
import { RegisterImportRepository } from './register-import.repository.js';
import { RegisterImportService } from './register-import.service.js';
import { RegisterRepository } from './register.repository.js';
import { RegisterService } from './register.service.js';

/** Needs DatabaseModule beside it. */
@Module({
  providers: [
    RegisterRepository,
    RegisterService,
    RegisterImportRepository,
    RegisterImportService,
    RegisterHistoryRepository,
    RegisterHistoryService,
  ],
  exports: [RegisterService, RegisterImportService, RegisterHistoryService],
})
export class RegisterModule {}
