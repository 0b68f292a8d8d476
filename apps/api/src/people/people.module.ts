import { Module } from '@nestjs/common';
import { PartiesModule } from '@tandem/accounts';
import { PeopleController } from './people.controller.js';

@Module({ imports: [PartiesModule], controllers: [PeopleController] })
export class PeopleApiModule {}
