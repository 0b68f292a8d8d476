/**
 * `import '@tandem/platform/lifecycle'` as the first line of a main: ties the process to the one that started it with an
 * ipc channel. When that one is gone the process sends itself SIGTERM, and ends as it does on Ctrl-C.
 */
import './tether.js';
