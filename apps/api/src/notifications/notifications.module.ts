import { Module } from '@nestjs/common';
import { MatchingModule } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { NotificationsModule } from '@tandem/notifications';
import { OffersModule } from '@tandem/offers';
import { NotificationReader } from './notification-reader.js';
import { NotificationsController } from './notifications.controller.js';

@Module({
  imports: [NotificationsModule, MatchingModule, NeedsModule, OffersModule],
  controllers: [NotificationsController],
  providers: [NotificationReader],
})
export class NotificationsApiModule {}
