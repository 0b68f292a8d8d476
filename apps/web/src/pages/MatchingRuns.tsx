import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { matchingRunPages } from '../api/paged';
import { useViewer } from '../app/session';
import { BeginRun } from '../matching-run/BeginRun';
import styles from '../matching-run/MatchingRun.module.css';
import { RunRow } from '../matching-run/RunRow';
import { standingOf } from '../matching-run/standing';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** When and why everything was matched anew, and how far that is; the secretariat may ask for it. */
export function MatchingRuns() {
  const { t } = useLingui();
  const { membership } = useViewer();
  const runs = useInfiniteQuery(matchingRunPages);
  const running = (runs.data?.pages[0]?.items ?? []).some((run) => standingOf(run) === 'running');
  return (
    <div className={layout.page}>
      <PageHeading title={t`Everything matched anew`} />
      <p className={layout.lead}>
        <Trans>
          Each change of a need or an offer is matched at once. When the day, the exchange rates, the embargoes or the
          model change, all that is open is matched anew.
        </Trans>
      </p>
      {membership?.role === 'secretariat' && <BeginRun running={running} />}
      <Await query={runs}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <Empty title={<Trans>Not matched anew yet</Trans>}>
                <Trans>The first time is soon after the service has been started with a worker.</Trans>
              </Empty>
            );
          }
          return (
            <>
              <p role="status" className={layout.small}>
                {running ? (
                  <Trans>All lists are being matched anew.</Trans>
                ) : (
                  <Trans>No list is being matched anew.</Trans>
                )}
              </p>
              <ul className={styles.list}>
                {items.map((run) => (
                  <RunRow key={run.id} run={run} />
                ))}
              </ul>
            </>
          );
        }}
      </Await>
      <More query={runs} />
    </div>
  );
}
