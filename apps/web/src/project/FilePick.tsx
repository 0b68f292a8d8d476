import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { attachmentsQuery } from '../attachments/attachments';
import { CheckChoices } from '../form/Choices';
import styles from './Project.module.css';

interface Props {
  projectId: string;
  most: number;
  /** Ids of the chosen files. */
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Names some of the project's files that were checked. */
export function FilePick({ projectId, most, chosen, onChange }: Props) {
  const { t } = useLingui();
  const files = (useQuery(attachmentsQuery(`projects/${projectId}`)).data ?? []).filter(
    (file) => file.state === 'clean',
  );
  if (files.length === 0) {
    return (
      <p className={styles.none}>
        <Trans>The project has no checked files yet. Add one under “Files” first if you want to name it here.</Trans>
      </p>
    );
  }
  return (
    <CheckChoices
      label={most === 1 ? t`The file that proves it` : t`Files that belong to it`}
      options={files.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
      value={chosen}
      onChange={(ids) => onChange(ids.slice(-most))}
    />
  );
}
