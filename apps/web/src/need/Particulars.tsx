import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Need } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { voiceOf } from '../i18n/Voice';
import { Due } from '../ui/Due';
import layout from '../ui/layout.module.css';
import { peopleKinds } from './draft';
import styles from './Particulars.module.css';
import { peopleNames } from './people';

/** What a State says of a need beyond its text: where it stands, what it adds, what is to be reached, whom it serves. */
export function Particulars({ need }: { need: Need }) {
  const texts = [
    ['prior', <Trans key="prior">What already exists and who helps</Trans>, need.priorAssistance],
    ['adds', <Trans key="adds">National contribution</Trans>, need.nationalContribution],
    ['baseline', <Trans key="baseline">Where things stand today</Trans>, need.baseline],
    ['target', <Trans key="target">What is to be reached</Trans>, need.target],
    ['plan', <Trans key="plan">Action plan that it serves</Trans>, need.nationalActionPlan],
    ['gender', <Trans key="gender">Gender analysis</Trans>, need.genderAnalysis],
    ['urgent', <Trans key="urgent">Why it is urgent</Trans>, need.urgencyReason],
  ] as const;
  const said = texts.filter(([, , text]) => text);
  if (said.length === 0 && !need.targetDate && !need.beneficiaries && !need.secondLanguage) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>In more detail</Trans>
      </h2>
      <dl className={styles.list}>
        {said.map(([key, name, text]) => (
          <Entry key={key} name={name}>
            <p className={styles.voice} {...voiceOf(need.textLanguage)}>
              {text}
            </p>
          </Entry>
        ))}
        {need.targetDate && (
          <Entry name={<Trans>By when</Trans>}>
            <Due at={need.targetDate} />
          </Entry>
        )}
        {need.beneficiaries && (
          <Entry name={<Trans>Who benefits</Trans>}>
            <People counts={need.beneficiaries} />
          </Entry>
        )}
      </dl>
      <SecondTexts need={need} />
    </section>
  );
}

function Entry({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function People({ counts }: { counts: NonNullable<Need['beneficiaries']> }) {
  const { say } = useLabels();
  const { number } = useFormats();
  return (
    <ul className={layout.row}>
      {peopleKinds
        .filter((kind) => typeof counts[kind] === 'number')
        .map((kind) => (
          <li key={kind}>
            {say(peopleNames[kind])}: <bdi>{number(counts[kind] ?? 0)}</bdi>
          </li>
        ))}
    </ul>
  );
}

function SecondTexts({ need: { secondLanguage } }: { need: Need }) {
  if (!secondLanguage) return null;
  const { language, title, summary, description, reviewed } = secondLanguage;
  return (
    <details className={styles.second}>
      <summary>
        <Trans>The same in a second language</Trans>{' '}
        <span className={layout.small}>
          {reviewed ? <Trans>checked</Trans> : <Trans>not checked by somebody who knows both</Trans>}
        </span>
      </summary>
      <div className={styles.voice} {...voiceOf(language)}>
        {title && <p>{title}</p>}
        {summary && <p>{summary}</p>}
        {description && <p>{description}</p>}
      </div>
    </details>
  );
}
