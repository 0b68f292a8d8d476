import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { Match } from '../api/types';
import { TextArea } from '../form/TextArea';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { messagePages, useSend, type Message } from './messages';
import styles from './Talk.module.css';

/** What the two sides write to each other, for them alone; nothing where the reader is not one of them. */
export function Talk({ match }: { match: Match }) {
  const messages = useInfiniteQuery(messagePages(match.id));
  const mayWrite = match.availableActions.includes('message');
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  if (!messages.data || (items.length === 0 && !mayWrite)) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Conversation</Trans>
      </h2>
      <p className={layout.lead}>
        <Trans>Only the people of the two sides who work on this pair read it.</Trans>
      </p>
      {mayWrite && <Write match={match} />}
      <ol className={styles.messages}>
        {items.map((message) => (
          <Row key={message.id} message={message} />
        ))}
      </ol>
      <More query={messages} />
    </section>
  );
}

function Write({ match }: { match: Match }) {
  const { t } = useLingui();
  const send = useSend(match.id);
  const [text, setText] = useState('');
  return (
    <form
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) send.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
    >
      <TextArea
        label={t`Your message`}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Refusal error={send.error} />
      <div>
        <Button type="submit" disabled={send.isPending || !text.trim()}>
          <Send size={18} strokeWidth={1.75} className="turns" aria-hidden />
          <Trans>Send</Trans>
        </Button>
      </div>
    </form>
  );
}

function Row({ message }: { message: Message }) {
  const { moment } = useFormats();
  const { side, organisation, person, at, text } = message;
  return (
    <li className={`${styles.message} ${styles[side]}`}>
      <p className={layout.small}>
        <strong className={styles.who}>
          <OrganisationName organisation={organisation} />
        </strong>{' '}
        · <bdi>{person}</bdi> · <time dateTime={at}>{moment(at)}</time>
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </li>
  );
}
