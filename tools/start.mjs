// `npm start`: installs what is missing, builds what is stale, and hands over to the supervisor.
import './node-version.mjs';

const { launch } = await import('./launch.mjs');
await launch(['start', ...process.argv.slice(2)]);
