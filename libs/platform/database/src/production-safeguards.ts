import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ConfigError, loadConfig, type Environment } from '@tandem/platform/config';
import { DataSource } from 'typeorm';

interface Facts {
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  demo: boolean;
}

/** What production mode asks of the database itself: a role that is held by its rules, and no people of the sample data. */
@Injectable()
export class ProductionSafeguards implements OnModuleInit {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  onModuleInit(): Promise<void> {
    return this.check(loadConfig().environment);
  }

  /** @throws ConfigError with a line for each safeguard that is missing */
  async check(environment: Environment): Promise<void> {
    if (environment !== 'production') return;
    const [facts] = await this.db.query<Facts[]>(
      `SELECT r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
          EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                     AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns,
          EXISTS (SELECT FROM people WHERE demo) AS demo
         FROM pg_roles r WHERE r.rolname = current_user`,
    );
    const problems = [
      facts?.superuser && 'production mode: the role of DATABASE_URL is a superuser',
      facts?.bypasses && 'production mode: the role of DATABASE_URL may pass by row security (BYPASSRLS)',
      facts?.owns &&
        'production mode: the role of DATABASE_URL owns the tables; give it another than the migrations have',
      facts?.demo && 'production mode: the database holds the demo people of the sample data; use an empty one',
    ].filter((problem) => typeof problem === 'string');
    if (problems.length > 0) throw new ConfigError(problems);
  }
}
