import { Module } from '@nestjs/common';
import { NeedsModule } from '@tandem/needs';
import { RegisterModule } from '@tandem/register';
import { ActivitiesController } from './activities.controller.js';

@Module({ imports: [NeedsModule, RegisterModule], controllers: [ActivitiesController] })
export class ActivitiesApiModule {}
