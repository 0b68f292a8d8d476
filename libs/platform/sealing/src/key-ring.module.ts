import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { loadConfig } from '@tandem/platform/config';
import { KEY_FILE, KeyRing, type KeyFileSetting } from './key-ring.js';

/** `KeyRing`, with the keys of TANDEM_KEY_FILE; outside production, where that is unset, of a file made in TANDEM_HOME. */
@Global()
@Module({
  providers: [{ provide: KEY_FILE, useFactory: keyFile }, KeyRing],
  exports: [KeyRing, KEY_FILE],
})
export class KeyRingModule {}

function keyFile(): KeyFileSetting {
  const { keyFile: given, home, environment } = loadConfig();
  return { path: given ?? join(home, 'keys.json'), create: given === undefined && environment !== 'production' };
}
