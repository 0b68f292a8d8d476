import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { ProjectsModule } from '@tandem/projects';
import { ProjectMoneyController } from './project-money.controller.js';
import { ProjectPlanController } from './project-plan.controller.js';
import { ProjectReader } from './project-reader.js';
import { ProjectReportsController } from './project-reports.controller.js';
import { ProjectStepsController } from './project-steps.controller.js';
import { ProjectsController } from './projects.controller.js';

@Module({
  imports: [ProjectsModule, NeedsModule, AccountsModule],
  providers: [ProjectReader],
  controllers: [
    ProjectsController,
    ProjectPlanController,
    ProjectMoneyController,
    ProjectReportsController,
    // Last: it takes any step.
    ProjectStepsController,
  ],
})
export class ProjectsApiModule {}
