import { Module } from '@nestjs/common';
import { SignInModule } from '@tandem/sign-in';
import { TokensController } from './tokens.controller.js';

@Module({ imports: [SignInModule], controllers: [TokensController] })
export class TokensApiModule {}
