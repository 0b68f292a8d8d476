import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailedPage } from './FailedPage';
import { Failed, Loading } from './States';

interface Props<Data> {
  query: UseQueryResult<Data>;
  /** The whole page waits for it, so a failure has to bring the page's heading. */
  page?: boolean;
  children: (data: Data) => ReactNode;
}

/** Shows what a query brought; while it is on its way or has failed, says so. What was shown once stays shown. */
export function Await<Data>({ query, page = false, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    const Words = page ? FailedPage : Failed;
    return <Words error={query.error} retry={query.refetch} />;
  }
  return <Loading />;
}
