import { Trans } from '@lingui/react/macro';
import { FileWarning } from 'lucide-react';
import { useViewer } from '../app/session';
import styles from '../need/OriginNotice.module.css';

/** News name records by their titles only, so one notice speaks for all of them. */
export function SampleNotice() {
  const { session } = useViewer();
  if (!session?.sampleData) return null;
  return (
    <div className={styles.notice} role="note">
      <FileWarning size={18} strokeWidth={1.75} aria-hidden />
      <p>
        <Trans>
          Sample data: the records named here are examples, not requests by these States nor offers by these donors,
          unless their own pages say so. Figures are illustrative.
        </Trans>
      </p>
    </div>
  );
}
