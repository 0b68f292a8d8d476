import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { RecordPath } from '../attachments/attachments';
import { useFormats } from '../i18n/format';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { looksQuery, type Look } from './annex';
import styles from './Annex.module.css';

/** Who opened the annex, newest first; of one that was destroyed they stay. */
export function Looks({ record, exists }: { record: RecordPath; exists: boolean }) {
  const looks = useQuery(looksQuery(record));
  if (!exists && !looks.data?.length) return null;
  return (
    <Await query={looks}>
      {(items) =>
        items.length === 0 ? (
          <p className={layout.small}>
            <Trans>Nobody has opened it yet.</Trans>
          </p>
        ) : (
          <div className={layout.scroll}>
            <table className={styles.looks}>
              <caption>
                <Trans>Who opened it</Trans>
              </caption>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Person</Trans>
                  </th>
                  <th scope="col">
                    <Trans>When</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Version</Trans>
                  </th>
                  <th scope="col">
                    <Trans>From where</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((look) => (
                  <Row key={`${look.at} ${look.personId}`} look={look} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Await>
  );
}

function Row({ look: { name, at, version, from, via } }: { look: Look }) {
  const { moment, number } = useFormats();
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <time dateTime={at}>{moment(at)}</time>
      </td>
      <td>{number(version)}</td>
      <td>
        <bdi dir="ltr">{from}</bdi>{' '}
        {via === 'token' && (
          <span className={layout.small}>
            <Trans>with a token</Trans>
          </span>
        )}
      </td>
    </tr>
  );
}
