import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { eventNames } from '../history/words';
import layout from '../ui/layout.module.css';
import { notesQuery, type Note } from './need-steps';
import styles from './Notes.module.css';

/** The questions, answers and reasons on a need's way, for its owner and the secretariat. */
export function Notes({ needId }: { needId: string }) {
  const notes = useQuery(notesQuery(needId)).data ?? [];
  if (notes.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Questions and answers</Trans>
      </h2>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <Row key={note.id} note={note} />
        ))}
      </ul>
      <p className={layout.small}>
        <Trans>Only your organisation and the secretariat read them.</Trans>
      </p>
    </section>
  );
}

function Row({ note }: { note: Note }) {
  const { say } = useLabels();
  const { day } = useFormats();
  const name = eventNames[note.event];
  return (
    <li className={note.by === 'owner' ? `${styles.note} ${styles.owner}` : styles.note}>
      <p className={layout.small}>
        {name ? say(name) : note.event} ·{' '}
        {note.by === 'owner' ? <Trans>the State</Trans> : <Trans>the secretariat</Trans>} ·{' '}
        <time dateTime={note.at}>{day(note.at)}</time>
      </p>
      {note.to && (
        <p>
          <bdi>{note.to}</bdi>
        </p>
      )}
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
    </li>
  );
}
