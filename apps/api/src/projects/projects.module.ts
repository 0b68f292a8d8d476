import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { ProjectsModule } from '@tandem/projects';
import { ProjectsController } from './projects.controller.js';

@Module({ imports: [ProjectsModule, NeedsModule, AccountsModule], controllers: [ProjectsController] })
export class ProjectsApiModule {}
