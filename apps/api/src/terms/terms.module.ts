import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PartiesModule } from '@tandem/accounts';
import { TermsController } from './terms.controller.js';
import { TermsInterceptor } from './terms.interceptor.js';

@Module({
  imports: [PartiesModule],
  controllers: [TermsController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: TermsInterceptor }],
})
export class TermsApiModule {}
