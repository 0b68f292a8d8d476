import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres } from '@tandem/platform/embedded';

const pauseBeforeRestart = 500;

/** A PostgreSQL that is started again, on the same port, when it ends without having been told to. */
export async function keepPostgres(
  dataFolder: string,
  tell: (line: string) => void,
): Promise<{ url: string; appUrl: string; stop(): Promise<void> }> {
  let server = await startPostgres({ dataFolder });
  let stopped = false;
  const isStopped = () => stopped;
  const { url, appUrl, port } = server;

  const keep = async () => {
    for (;;) {
      await server.ended;
      if (isStopped()) return;
      tell('PostgreSQL ended and starts again.');
      await delay(pauseBeforeRestart);
      if (isStopped()) return;
      server = await startPostgres({ dataFolder, port }).catch((error: unknown) => {
        tell(error instanceof Error ? error.message : String(error));
        return server;
      });
      if (isStopped()) await server.stop();
    }
  };
  void keep();
  return {
    url,
    appUrl,
    stop: async () => {
      stopped = true;
      await server.stop();
    },
  };
}
