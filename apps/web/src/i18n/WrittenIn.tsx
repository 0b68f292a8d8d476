import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Tag } from '../ui/Tag';

const writtenIn: Record<string, MessageDescriptor> = {
  ar: msg`Written in Arabic`,
  en: msg`Written in English`,
  es: msg`Written in Spanish`,
  fr: msg`Written in French`,
  pt: msg`Written in Portuguese`,
  ru: msg`Written in Russian`,
  zh: msg`Written in Chinese`,
};

/** Says in which language a record is written where that is not the reader's. */
export function WrittenIn({ language }: { language: string | null }) {
  const { i18n } = useLingui();
  const words = language && language !== i18n.locale ? writtenIn[language] : undefined;
  return words ? <Tag>{i18n._(words.id)}</Tag> : null;
}
