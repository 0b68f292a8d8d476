import '@tandem/platform/lifecycle';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ConfigError, loadWebConfig } from '@tandem/platform/config';
import { webApplication } from './application.js';

/** The built pages; this file lies in dist/apps/web/server. */
const pages = fileURLToPath(new URL('../../../web/', import.meta.url));
const graceForStreams = 1_000;

try {
  const { apiUrl, host, port, publicUrl, trustProxy } = loadWebConfig();
  if (apiUrl === undefined) throw new ConfigError(['API_URL is not set']);
  const application = webApplication({
    pages,
    apiUrl,
    behindProxy: trustProxy !== false,
    secure: publicUrl.startsWith('https:'),
  });
  // Nobody keeps a connection by sending slowly; the time for a whole request allows 10 MiB over a slow line.
  const waiting = { headersTimeout: 15_000, requestTimeout: 180_000, keepAliveTimeout: 5_000 };
  const server = createServer(waiting, application);
  server.maxHeadersCount = 100;
  server.listen(port, host);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close();
      // A stream of events ends only when it is told to.
      setTimeout(() => {
        server.closeAllConnections();
      }, graceForStreams).unref();
    });
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}
