#!/usr/bin/env node
// `npx tandem`: works in a fresh clone too.
import '../tools/node-version.mjs';

const { launch } = await import('../tools/launch.mjs');
await launch(process.argv.slice(2));
