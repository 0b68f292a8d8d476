import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportState, Outcome } from './imports';

export const importStates: Record<ImportState, MessageDescriptor> = {
  waiting: msg({ message: 'Being looked through', context: 'import' }),
  checked: msg({ message: 'Waits for your choice', context: 'import' }),
  refused: msg({ message: 'Not readable', context: 'import' }),
  applying: msg({ message: 'Being taken in', context: 'import' }),
  applied: msg({ message: 'Taken in', context: 'import' }),
  undoing: msg({ message: 'Being undone', context: 'import' }),
  undone: msg({ message: 'Undone', context: 'import' }),
};

export const outcomes: Record<Outcome, MessageDescriptor> = {
  make: msg({ message: 'New', context: 'row of a file' }),
  change: msg({ message: 'Changes one', context: 'row of a file' }),
  same: msg({ message: 'As it is', context: 'row of a file' }),
  wrong: msg({ message: 'Has errors', context: 'row of a file' }),
};

export const results: Record<string, MessageDescriptor> = {
  made: msg({ message: 'Made as a draft', context: 'row of a file' }),
  changed: msg({ message: 'Changed', context: 'row of a file' }),
  skipped: msg({ message: 'Left out', context: 'row of a file' }),
  undone: msg({ message: 'Undone', context: 'row of a file' }),
  left: msg({ message: 'Stays: somebody has worked on it since', context: 'row of a file' }),
};
