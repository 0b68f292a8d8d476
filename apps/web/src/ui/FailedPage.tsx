import { useLingui } from '@lingui/react/macro';
import { Problem, Unreachable } from '../api/problem';
import layout from './layout.module.css';
import { PageHeading } from './PageHeading';
import { Failed } from './States';

/** A page that has nothing to show but what went wrong. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useLingui();
  const hidden = error instanceof Problem && (error.status === 404 || error.status === 403);
  const title = error instanceof Unreachable ? t`No answer` : hidden ? t`Not found` : t`This did not work`;
  return (
    <div className={layout.page}>
      <PageHeading title={title} />
      <Failed error={error} retry={hidden ? undefined : retry} />
    </div>
  );
}
