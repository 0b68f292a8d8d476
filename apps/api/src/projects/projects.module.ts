import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { ProjectsModule } from '@tandem/projects';
import { ProjectsController } from './projects.controller.js';

@Module({ imports: [ProjectsModule, AccountsModule], controllers: [ProjectsController] })
export class ProjectsApiModule {}
