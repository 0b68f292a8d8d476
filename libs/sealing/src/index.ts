/** Sealed annexes and contents: encrypted, for named holders, every look logged. */
export { SealingModule } from './sealing.module.js';
