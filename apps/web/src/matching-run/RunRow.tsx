import { Trans, useLingui } from '@lingui/react/macro';
import { Label, ProgressBar } from 'react-aria-components';
import type { MatchingRun } from '../api/types';
import { useFormats } from '../i18n/format';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import styles from './MatchingRun.module.css';
import { standingOf } from './standing';

/** One time that everything was matched anew: why, how far it is, and on what it rests. */
export function RunRow({ run }: { run: MatchingRun }) {
  const { number } = useFormats();
  const standing = standingOf(run);
  const records = number(run.records);
  const done = number(run.recordsDone);
  return (
    <li className={standing === 'running' ? `${styles.row} ${styles.running}` : styles.row}>
      <div className={layout.row}>
        <h2>{run.reason.text}</h2>
        {standing === 'running' && (
          <Tag tone="act">
            <Trans>Under way</Trans>
          </Tag>
        )}
        {standing === 'replaced' && (
          <Tag>
            <Trans>A later one took its place</Trans>
          </Tag>
        )}
      </div>
      {standing === 'running' ? (
        <Progress run={run} />
      ) : (
        <p>
          {standing === 'finished' ? (
            <Trans>Open needs and offers matched: {records}</Trans>
          ) : (
            <Trans>
              Matched until then: {done} of {records}
            </Trans>
          )}
        </p>
      )}
      <Facts run={run} />
    </li>
  );
}

function Progress({ run: { recordsDone, records } }: { run: MatchingRun }) {
  const { t } = useLingui();
  const { number } = useFormats();
  const done = number(recordsDone);
  const all = number(records);
  return (
    <ProgressBar className={styles.progress} value={recordsDone} maxValue={records} valueLabel={t`${done} of ${all}`}>
      {({ percentage, valueText }) => (
        <>
          <div className={layout.sectionHead}>
            <Label>
              <Trans>Open needs and offers matched</Trans>
            </Label>
            <span>{valueText}</span>
          </div>
          <div className={styles.track}>
            <div className={styles.fill} style={{ inlineSize: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

function Facts({ run }: { run: MatchingRun }) {
  const { day, moment } = useFormats();
  const { model, snapshot } = run;
  const begun = moment(run.startedAt);
  const finished = run.finishedAt && moment(run.finishedAt);
  const today = day(run.asOf);
  return (
    <p className={`${styles.facts} ${layout.small}`}>
      <span>
        <Trans>Begun: {begun} UTC</Trans>
      </span>
      {finished && (
        <span>
          <Trans>Finished: {finished} UTC</Trans>
        </span>
      )}
      <span>
        <Trans>Day counted as today: {today}</Trans>
      </span>
      <span>
        <Trans>
          Model: <bdi>{model}</bdi>
        </Trans>
      </span>
      <span>
        <Trans>
          Statistics: <bdi>{snapshot}</bdi>
        </Trans>
      </span>
    </p>
  );
}
