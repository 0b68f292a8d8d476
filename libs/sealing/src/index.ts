/** Sealed annexes and contents: encrypted, for named holders, every look logged. */
export { annexActions, type AnnexAction } from './annex-actions.js';
export { Annex, type AnnexedRecord } from './annex.entity.js';
export { type Holder, type Look, type PossibleHolder } from './annexes.repository.js';
export { Annexes, type OpenedAnnex } from './annexes.service.js';
export { AnnexChanged, AnnexNotFound, AnnexNotYours, HolderNotPossible } from './sealing.errors.js';
export { SealedContents, type AuditedRecord } from './sealed-contents.js';
export { SealingModule } from './sealing.module.js';
