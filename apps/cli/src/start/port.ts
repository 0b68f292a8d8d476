import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandFailure } from '../failure.js';

const pauseBetweenTries = 100;

/**
 * Makes sure that the port can be had, before anything is started.
 *
 * @param options.patience - milliseconds for which a taken port may still become free
 * @throws CommandFailure that names the port and what to do
 */
export async function checkPort(host: string, port: number, { patience }: { patience: number }): Promise<void> {
  const deadline = Date.now() + patience;
  let code = await tryPort(host, port);
  while (code === 'EADDRINUSE' && Date.now() < deadline) {
    await delay(pauseBetweenTries);
    code = await tryPort(host, port);
  }
  if (code === undefined) return;
  const another = `Set PORT to another, e.g. PORT=${port < 65535 ? port + 1 : port - 1} npm start`;
  if (code === 'EADDRINUSE') throw new CommandFailure(`Port ${port} is taken. ${another}`);
  if (code === 'EACCES') throw new CommandFailure(`Port ${port} may not be used by this user. ${another}`);
  throw new CommandFailure(`Cannot listen on ${host}, port ${port} (${code}). Set HOST to an address of this machine.`);
}

/** The code of the error that listening there gives, if any. */
async function tryPort(host: string, port: number): Promise<string | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
}
