// Writes libs/scoring/src/search/generated/kernel.ts from libs/scoring/kernel, translated to WebAssembly;
// `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = new URL('../libs/scoring/kernel/', import.meta.url);
const target = new URL('../libs/scoring/src/search/generated/kernel.ts', import.meta.url);
const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'threads'],
  ...['--importMemory', '--noExportMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
];

const files = Object.fromEntries(
  readdirSync(source).map((name) => [name, readFileSync(new URL(name, source), 'utf8')]),
);
const written = {};
const { error, stderr } = await asc.main(['index.ts', ...OPTIONS, '--outFile', 'kernel.wasm'], {
  readFile: (name) => files[name] ?? null,
  writeFile: (name, contents) => (written[name] = contents),
  listFiles: () => [],
});
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const text = `// Written by tools/generate-kernel.mjs from ../../../kernel; change that, not this.
export const KERNEL =
  '${Buffer.from(written['kernel.wasm']).toString('base64')}';
`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${fileURLToPath(target)} differs: run npm run kernel`);
  process.exit(1);
}
