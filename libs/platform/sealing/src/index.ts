/** Encryption of values at rest: a data key for each, wrapped by a key from a file; each opens in its own place only. */
export { canonicalJson } from './canonical-json.js';
export { ensureKeys, firstKeys, readKeys, replaceKeys, withNewKey, type Keys } from './key-file.js';
export { KEY_FILE, KeyRing, type KeyFileSetting } from './key-ring.js';
export { KeyRingModule } from './key-ring.module.js';
export { KeyRotation, type KeyUse } from './key-rotation.js';
export { KeyRotationModule } from './key-rotation.module.js';
export { type SealedColumn } from './sealed-columns.repository.js';
export { keyIdOf, type Box, type Place } from './sealed-box.js';
export { KeyFileUnusable, SealBroken } from './sealing.errors.js';
