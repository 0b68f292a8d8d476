import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Need } from '../api/types';
import { useViewer } from '../app/session';
import layout from '../ui/layout.module.css';
import { asksOf, type Ask } from './asks';
import { NeedTitle } from './NeedTitle';
import styles from './Waiting.module.css';

/** What of a State's own needs waits for its word. */
export function Waiting({ needs }: { needs: Need[] }) {
  const { today } = useViewer();
  const waiting = needs.flatMap((need) => {
    const ask = asksOf(need, today);
    return ask ? [{ need, ask }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Waits for you</Trans>
      </h2>
      <ul className={styles.list}>
        {waiting.map(({ need, ask }) => (
          <li key={need.id} className={styles.item}>
            <p>
              <AskWords ask={ask} />
            </p>
            <p>
              <Link to={`/needs/${need.id}`}>
                <NeedTitle need={need} />
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskWords({ ask }: { ask: Ask }) {
  switch (ask) {
    case 'clarify':
      return <Trans>The secretariat asks you something. The need goes on once it is answered.</Trans>;
    case 'endorse':
      return <Trans>This need is confirmed as your State's own. Endorse it, and it opens to offers.</Trans>;
    case 'reopen':
      return <Trans>This need has lapsed, because nobody confirmed it. Does it still stand?</Trans>;
    case 'reconfirm':
      return <Trans>Does this need still stand? Without your word it lapses.</Trans>;
  }
}
