import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { checkPort } from './port.js';

const listening = async (): Promise<{ port: number; close: () => void }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
};

describe('checkPort', () => {
  it('names a taken port and how to take another', async () => {
    const { port, close } = await listening();
    await expect(checkPort('127.0.0.1', port, { patience: 0 })).rejects.toThrow(
      `Port ${port} is taken. Set PORT to another, e.g. PORT=${port + 1} npm start`,
    );
    close();
  });

  it('waits, if told to, for a port that is being given up', async () => {
    const { port, close } = await listening();
    const check = checkPort('127.0.0.1', port, { patience: 10_000 });
    close();
    await expect(check).resolves.toBeUndefined();
  });

  it('names an address that is not of this machine', async () => {
    await expect(checkPort('192.0.2.1', 3000, { patience: 0 })).rejects.toThrow(
      'Cannot listen on 192.0.2.1, port 3000',
    );
  });
});
