import pg from 'pg';

/** The role of DATABASE_URL is missing, and the owner of the tables may not make roles. */
export class ApplicationRoleMissing extends Error {
  readonly code = 'application_role_missing';

  constructor(role: string) {
    super(
      `The role ${role} of DATABASE_URL does not exist, and the owner of the tables may not make it. ` +
        `Let an administrator of the server run: CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD '…';`,
    );
    this.name = 'ApplicationRoleMissing';
  }
}

/** Which role an address signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/**
 * Makes the role that the application signs in as, with the password of its address and no power of its own. One that is
 * there is left as it is.
 *
 * @param owner - connected as the owner of the tables
 * @throws ApplicationRoleMissing where there is none and the owner may not make it
 */
export async function ensureApplicationRole(owner: pg.Client, applicationUrl: string): Promise<void> {
  const role = roleOf(applicationUrl);
  const { rows } = await owner.query<{ there: boolean; may: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there, rolsuper OR rolcreaterole AS may
       FROM pg_roles WHERE rolname = current_user`,
    [role],
  );
  if (rows[0]?.there) return;
  if (!rows[0]?.may) throw new ApplicationRoleMissing(role);
  const password = decodeURIComponent(new URL(applicationUrl).password);
  await owner.query(
    `CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION` +
      (password === '' ? '' : ` PASSWORD ${pg.escapeLiteral(password)}`),
  );
}
