import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { MembersRepository } from './members/members.repository.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, Person])],
  providers: [AccountsRepository, MembersRepository, AccountsService, FirstAdministratorService],
  exports: [AccountsService, AccountsRepository, MembersRepository, FirstAdministratorService],
})
export class AccountsModule {}
