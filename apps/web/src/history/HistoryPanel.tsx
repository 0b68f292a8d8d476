import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { fieldNames } from '../audience/audience';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { historyPages, plainly, type FieldChange, type HistoryEntry, type HistoryPath } from './history';
import styles from './History.module.css';
import { eventNames } from './words';

/** What changed of a record, when, by whom, and from what to what; read only when it is opened. */
export function HistoryPanel({ record }: { record: HistoryPath }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronRight size={18} strokeWidth={1.75} className="turns" aria-hidden />
        <Trans>What changed, and when</Trans>
      </summary>
      {open && <Entries record={record} />}
    </details>
  );
}

function Entries({ record }: { record: HistoryPath }) {
  const history = useInfiniteQuery(historyPages(record));
  return (
    <Await query={history}>
      {({ pages }) => (
        <>
          <ol className={styles.entries}>
            {pages
              .flatMap((page) => page.items)
              .map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
          </ol>
          <More query={history} />
        </>
      )}
    </Await>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { say } = useLabels();
  const { moment, number } = useFormats();
  const name = eventNames[entry.event];
  const version = entry.version === null ? null : number(entry.version);
  return (
    <li className={styles.entry}>
      <div className={layout.sectionHead}>
        <strong>{name ? say(name) : <bdi>{entry.event}</bdi>}</strong>
        <span className={layout.small}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          {version && (
            <>
              {' · '}
              <Trans>version {version}</Trans>
            </>
          )}
        </span>
      </div>
      <p className={layout.small}>
        <Who who={entry.who} />
      </p>
      {entry.sealed && (
        <p className={layout.small}>
          <Trans>The content was sealed then.</Trans>
        </p>
      )}
      {entry.changes.length > 0 &&
        (entry.begins ? <Began changes={entry.changes} /> : <Changes changes={entry.changes} />)}
    </li>
  );
}

function Who({ who }: { who: HistoryEntry['who'] }) {
  if (who.kind === 'system') return <Trans>By Tandem itself</Trans>;
  return (
    <>
      {who.person && <bdi>{who.person.name}</bdi>}
      {who.person && who.organisation && ' · '}
      {who.organisation && (
        <OrganisationName organisation={{ name: who.organisation.name, country: who.organisation.country ?? null }} />
      )}
    </>
  );
}

/** All of the first version is much: folded away. */
function Began({ changes }: { changes: FieldChange[] }) {
  return (
    <details>
      <summary className={layout.small}>
        <Trans>As it was then</Trans>
      </summary>
      <Changes changes={changes} />
    </details>
  );
}

function useFieldName(): (pointer: string) => string {
  const { say } = useLabels();
  const { t } = useLingui();
  return (pointer) => {
    const path = pointer.replace(/^\/(content\/)?/, '').split('/');
    const [field = ''] = path;
    if (field === 'status' || field === 'state') return t`Stands at`;
    if (field === 'visibility') return t`Who can see this`;
    const name = fieldNames[field as keyof typeof fieldNames] as
      (typeof fieldNames)[keyof typeof fieldNames] | undefined;
    return [name ? say(name) : field, ...path.slice(1)].join(' · ');
  };
}

function Changes({ changes }: { changes: FieldChange[] }) {
  const fieldName = useFieldName();
  const { needStatus, matchState } = useLabels();
  const words = ({ pointer }: FieldChange, value: unknown) => {
    if (pointer === '/status' && typeof value === 'string') return needStatus(value);
    if (pointer === '/state' && typeof value === 'string') return matchState(value);
    return plainly(value);
  };
  return (
    <dl className={styles.changes}>
      {changes.map((change) => (
        <div key={change.pointer} className={styles.change}>
          <dt>
            <bdi>{fieldName(change.pointer)}</bdi>
          </dt>
          <dd>
            {'before' in change && (
              <del className={styles.before}>
                <span className="aside-text">
                  <Trans>Before:</Trans>{' '}
                </span>
                <bdi>{words(change, change.before)}</bdi>
              </del>
            )}
            {'after' in change && (
              <ins className={styles.after}>
                <span className="aside-text">
                  <Trans>After:</Trans>{' '}
                </span>
                <bdi>{words(change, change.after)}</bdi>
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
