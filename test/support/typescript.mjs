// `node --import ./test/support/typescript.mjs file.ts` runs TypeScript with the aliases of the project.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
