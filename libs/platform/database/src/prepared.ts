import type { EntityManager } from 'typeorm';

/** What a connection of the driver can do, as far as it is used here. */
interface Client {
  query(statement: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

const names = new Map<string, string>();

/**
 * Runs a statement that each connection parses and plans only once: for what happens at every change. A text is kept for
 * ever, by process and server, so that it must be a constant; what varies goes into `values`.
 *
 * @returns the rows, also of what changes something with RETURNING
 * @throws the driver's own error; `sqlState` reads it
 */
export async function prepared<Row>(manager: EntityManager, text: string, values: unknown[] = []): Promise<Row[]> {
  const name = names.get(text) ?? `tandem_${names.size}`;
  names.set(text, name);
  const own = manager.queryRunner ? null : manager.dataSource.createQueryRunner();
  const runner = manager.queryRunner ?? own;
  try {
    const client = (await runner?.connect()) as Client;
    const { rows } = await client.query({ name, text, values });
    return rows as Row[];
  } finally {
    await own?.release();
  }
}
