import { Logger } from '@nestjs/common';
import pg from 'pg';

const RECONNECT_AFTER_MS = 2_000;

/** Rings when a transaction that wrote events has committed. It may miss some: whoever listens also looks by himself. */
export class OutboxBell {
  private readonly log = new Logger(OutboxBell.name);
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly ring: () => void,
  ) {}

  /** Never rejects: without a database it tries again. */
  async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true });
    this.client = client;
    client.on('notification', this.ring);
    client.on('error', (error) => {
      this.lost(client, error);
    });
    client.on('end', () => {
      this.lost(client, new Error('connection ended'));
    });
    try {
      await client.connect();
      await client.query('LISTEN outbox');
    } catch (error) {
      this.lost(client, error);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    this.log.debug(`not listening for a moment: ${String(error)}`);
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.listen(), RECONNECT_AFTER_MS);
  }
}
