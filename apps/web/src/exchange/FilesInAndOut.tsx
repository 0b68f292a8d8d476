import { Trans } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { useViewer } from '../app/session';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { ExportButtons } from './ExportButtons';
import type { ImportKind } from './imports';

/** A list as a file, and the way to take one in for those who post such records. */
export function FilesInAndOut({ kind, search }: { kind: ImportKind; search: URLSearchParams }) {
  const { desk } = useViewer();
  const posts = desk === (kind === 'need' ? 'state' : 'donor');
  return (
    <div className={layout.row}>
      <ExportButtons kind={kind} search={search} />
      {posts && (
        <ButtonLink to="/imports" kind="quiet">
          <Upload size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Take in a file</Trans>
        </ButtonLink>
      )}
    </div>
  );
}
