import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { fieldWords } from '../../api/field-words';
import type { FieldProblem } from '../../api/problem';
import { fieldNames } from '../../audience/audience';
import { useFormats } from '../../i18n/format';
import { useLabels } from '../../i18n/labels';
import styles from './NeedForm.module.css';

/** What was refused, in one place; it takes the focus, so that nobody has to search for what is wrong. */
export function ProblemSummary({ fields }: { fields: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const count = fields.length;
  useEffect(() => box.current?.focus(), [fields]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <h2>
        <Plural value={count} one="One entry has to be changed first" other="# entries have to be changed first" />
      </h2>
      <ul>
        {fields.map((field) => (
          <li key={`${field.pointer} ${field.code}`}>
            <FieldName pointer={field.pointer} />
            {fieldWords(field)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The field as its label calls it, where the form has one for it; of a list, the row. */
function FieldName({ pointer }: { pointer: string }) {
  const { say } = useLabels();
  const { number } = useFormats();
  const row = /^\/items\/(\d+)/.exec(pointer)?.[1];
  if (row !== undefined) {
    const place = number(Number(row) + 1);
    return (
      <strong>
        <Trans>Row {place}</Trans>:{' '}
      </strong>
    );
  }
  const name = (fieldNames as Partial<Record<string, MessageDescriptor>>)[pointer.split('/')[1] ?? ''];
  return name ? <strong>{say(name)}: </strong> : null;
}
