import { Trans } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { Link } from 'react-router';
import type { Organisation } from '../api/types';
import { useViewer } from '../app/session';
import { auditScope } from './audit';

interface Props {
  type: 'need' | 'offer' | 'match' | 'project';
  id: string;
  /** Whose record it is; who signs for one of them reads that organisation's part. */
  of: Pick<Organisation, 'id'>[];
}

/** The way from a record to its part of the audit trail, for those who may read that. */
export function HistoryLink({ type, id, of }: Props) {
  const { session, membership, owns } = useViewer();
  const scope = auditScope(session, membership?.organisation);
  if (scope === 'none' || (scope === 'own' && !of.some(owns))) return null;
  return (
    <Link to={`/audit?objectType=${type}&objectId=${id}`}>
      <History size={16} strokeWidth={1.75} aria-hidden /> <Trans>History of this record</Trans>
    </Link>
  );
}
