import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Visibility } from '../api/types';
import { useLabels } from '../i18n/labels';
import { Tag } from '../ui/Tag';
import { readersQuery, type Reader } from './audience';
import styles from './Audience.module.css';
import type { Field, RecordKind } from './fields';

const words: Record<Reader, MessageDescriptor> = {
  public: msg({ message: 'all', context: 'who reads it' }),
  provider: msg({ message: 'verified donors', context: 'who reads it' }),
  accredited: msg({ message: 'accredited', context: 'who reads it' }),
  parties: msg({ message: 'parties', context: 'who reads it' }),
  owner: msg({ message: 'only you', context: 'who reads it' }),
  sealed: msg({ message: 'sealed', context: 'who reads it' }),
};

/** Who reads a field, in a word; those who know more of the record read it too. */
export function AudienceTag({ from }: { from: Reader }) {
  const { say } = useLabels();
  const isClosed = from === 'owner' || from === 'sealed';
  const Icon = isClosed ? EyeOff : Eye;
  return (
    <Tag tone={isClosed ? 'act' : undefined}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {say(words[from])}
    </Tag>
  );
}

/** Labels of fields with who reads each, under the visibility that is chosen. */
export function useAudienceLabels(kind: RecordKind, visibility: Visibility) {
  const readers = useQuery(readersQuery(kind, visibility)).data;
  return (field: Field, label: ReactNode): ReactNode => {
    const from = visibility === 'sealed' ? 'sealed' : readers?.get(field);
    return (
      <span className={styles.labelled} data-field={field}>
        {label} {from && <AudienceTag from={from} />}
      </span>
    );
  };
}
