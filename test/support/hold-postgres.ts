// Starts PostgreSQL, prints its address and stays until it is ended. No signal handlers: the tether has to do.
import { startPostgres } from '@tandem/platform/embedded';

const [dataFolder = ''] = process.argv.slice(2);
const { url } = await startPostgres({ dataFolder });
console.log(url);
setInterval(() => undefined, 60_000);
