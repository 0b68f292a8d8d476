import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { TellOfClock } from './clock-notifications.js';
import { TellOfNeed, TellOfOffer, TellOfStance } from './match-notifications.js';
import { TellOfProject, TellOfProjectNews } from './project-notifications.js';
import { TellOfNeedStep } from './need-step-notifications.js';
import { Notification } from './notification.entity.js';
import { NotificationsRepository } from './notifications.repository.js';
import { TellOfSearch } from './search-notifications.js';
import { NotificationsService } from './notifications.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Notification]), AccountsModule],
  providers: [
    TellOfClock,
    NotificationsRepository,
    NotificationsService,
    TellOfNeed,
    TellOfOffer,
    TellOfStance,
    TellOfProject,
    TellOfProjectNews,
    TellOfNeedStep,
    TellOfSearch,
  ],
  exports: [
    TellOfClock,
    NotificationsService,
    TellOfNeed,
    TellOfOffer,
    TellOfStance,
    TellOfProject,
    TellOfProjectNews,
    TellOfNeedStep,
    TellOfSearch,
  ],
})
export class NotificationsModule {}
