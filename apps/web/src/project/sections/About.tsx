import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { EditForm, fieldsOf } from '../EditForm';
import { fields, may, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import type { LivingProject } from '../types';

/** What is done, and who is responsible for it in the State. */
export function About({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { counterpart, counterpartContact: contact, implementingPartner, description } = project;
  const reached = [contact?.name, contact?.email, contact?.phone].filter(Boolean).join(' · ');
  return (
    <Section
      id="about"
      title={t`What it is about`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <AboutForm project={opened} done={done} /> : undefined}
    >
      {description && (
        <p className={styles.text} dir="auto">
          {description}
        </p>
      )}
      <dl className={styles.pairs}>
        <div>
          <dt>
            <Trans>National counterpart</Trans>
          </dt>
          <dd>
            {counterpart ? (
              <bdi>{[counterpart.institution, counterpart.function].filter(Boolean).join(' · ')}</bdi>
            ) : (
              <Trans>Not named yet. The work can start once an institution of the State is named.</Trans>
            )}
            {reached && (
              <p className={styles.soft}>
                <bdi>{reached}</bdi>
              </p>
            )}
          </dd>
        </div>
        {implementingPartner && (
          <div>
            <dt>
              <Trans>Carried out by</Trans>
            </dt>
            <dd>
              <bdi>{implementingPartner.name}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

/** What the form holds; empty texts clear what was said. */
function textsOf(project: LivingProject) {
  return {
    description: project.description ?? '',
    institution: project.counterpart?.institution ?? '',
    function: project.counterpart?.function ?? '',
    name: project.counterpartContact?.name ?? '',
    email: project.counterpartContact?.email ?? '',
    phone: project.counterpartContact?.phone ?? '',
    partner: project.implementingPartner?.name ?? '',
    startsOn: project.startsOn ?? '',
    endsOn: project.endsOn ?? '',
  };
}

type Texts = ReturnType<typeof textsOf>;

const given = (entries: Record<string, string>) => {
  const said = Object.entries(entries).filter(([, value]) => value.trim());
  return said.length > 0 ? Object.fromEntries(said.map(([key, value]) => [key, value.trim()])) : null;
};

const bodyOf = (texts: Texts) => ({
  description: texts.description.trim() || null,
  counterpart: given({ institution: texts.institution, function: texts.function }),
  counterpartContact: given({ name: texts.name, email: texts.email, phone: texts.phone }),
  implementingPartner: given({ name: texts.partner }),
  startsOn: texts.startsOn || null,
  endsOn: texts.endsOn || null,
});

function AboutForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [texts, setTexts] = useState(textsOf(project));
  const field = (name: keyof Texts, pointer: string) => ({
    dir: 'auto' as const,
    value: texts[name],
    error: fieldDetail(fieldsOf(act.error), pointer),
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [name]: event.target.value }),
  });
  return (
    <EditForm act={act} onSubmit={() => act.mutate(fields(bodyOf(texts)), { onSuccess: done })} onCancel={done}>
      <TextArea label={t`What is done`} {...field('description', '/description')} />
      <div className={styles.pair}>
        <TextInput
          label={t`National counterpart: institution`}
          hint={t`Who is responsible in the State, for example the national commission.`}
          {...field('institution', '/counterpart/institution')}
        />
        <TextInput label={t`Function`} {...field('function', '/counterpart/function')} />
      </div>
      <div className={styles.pair}>
        <TextInput label={t`Name of the contact`} {...field('name', '/counterpartContact/name')} />
        <TextInput type="email" label={t`E-mail`} {...field('email', '/counterpartContact/email')} />
        <TextInput type="tel" label={t`Telephone`} {...field('phone', '/counterpartContact/phone')} />
      </div>
      <p className={styles.soft}>
        <Trans>Only the two sides and the offices read the contact.</Trans>
      </p>
      <TextInput label={t`Carried out by`} {...field('partner', '/implementingPartner/name')} />
      <div className={styles.pair}>
        <TextInput type="date" label={t`Begins on`} {...field('startsOn', '/startsOn')} />
        <TextInput type="date" label={t`Ends on`} {...field('endsOn', '/endsOn')} />
      </div>
    </EditForm>
  );
}
