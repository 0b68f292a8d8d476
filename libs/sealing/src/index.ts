/** Sealed annexes and contents: encrypted, for named holders, every look logged. */
export { Annex, type AnnexedRecord } from './annex.entity.js';
export { type Holder, type Look } from './annexes.repository.js';
export { Annexes, type OpenedAnnex } from './annexes.service.js';
export { AnnexChanged, AnnexNotFound, AnnexNotYours, HolderNotPossible } from './sealing.errors.js';
export { SealedContents } from './sealed-contents.js';
export { SealingModule } from './sealing.module.js';
