import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode, RefObject, SubmitEventHandler } from 'react';
import { fieldDetail } from '../../api/field-words';
import type { FieldProblem } from '../../api/problem';
import { AudiencePreview } from '../../audience/AudiencePreview';
import { useAudienceLabels } from '../../audience/AudienceTag';
import { RadioChoices } from '../../form/Choices';
import { useLabels, visibilities } from '../../i18n/labels';
import { requestOf, type NeedDraft } from '../draft';
import { GoalPart } from './GoalPart';
import { MoneyPart } from './MoneyPart';
import styles from './NeedForm.module.css';
import { PeoplePart } from './PeoplePart';
import { SecondLanguagePart } from './SecondLanguagePart';
import { TimePart } from './TimePart';
import { WhatPart } from './WhatPart';

interface Props {
  formRef: RefObject<HTMLFormElement | null>;
  draft: NeedDraft;
  onChange: (part: Partial<NeedDraft>) => void;
  fixedCountry: boolean;
  /** What the service refuses, said beside the fields. */
  problems: FieldProblem[];
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  /** What stands above the fields, and below them. */
  head: ReactNode;
  acts: ReactNode;
}

const shown = ['public', 'accredited', 'parties', 'sealed'] as const;

/** Everything that a need says, on one page. */
export function NeedForm({ formRef, draft, onChange, fixedCountry, problems, onSubmit, head, acts }: Props) {
  const { t } = useLingui();
  const { say } = useLabels();
  const labelled = useAudienceLabels('needs', draft.visibility);
  const detail = (pointer: string) => fieldDetail(problems, pointer);
  const part = { draft, labelled, detail, onChange };
  return (
    <form ref={formRef} className={styles.form} noValidate onSubmit={onSubmit}>
      {head}
      <WhatPart {...part} fixedCountry={fixedCountry} />
      <SecondLanguagePart {...part} />
      <MoneyPart {...part} />
      <GoalPart {...part} />
      <TimePart {...part} />
      <PeoplePart {...part} />
      <div className={styles.part}>
        <h2>
          <Trans>Who can see it</Trans>
        </h2>
        <RadioChoices
          label={t`Who can see this need`}
          options={shown.map((value) => ({
            value,
            label: say(visibilities[value].name),
            note: say(visibilities[value].who),
          }))}
          value={draft.visibility}
          error={detail('/visibility')}
          onChange={(visibility) => onChange({ visibility })}
        />
        <AudiencePreview kind="needs" draft={requestOf(draft, false)} />
      </div>
      {acts}
    </form>
  );
}
