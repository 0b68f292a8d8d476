import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

// A button that was pressed is out of order before a second press can arrive: an act is sent once, a look recorded once.
notifyManager.setScheduler(queueMicrotask);

/** One cache for the page. A lost session shows at once: the pages then ask to sign in. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Problem && error.status === 401) queryClient.setQueryData(['session'], null);
    },
  }),
  defaultOptions: {
    // Without a line an act fails at once and says so: it must not be done by itself later, when nobody looks.
    mutations: { networkMode: 'always' },
    queries: {
      staleTime: 15_000,
      retry: (count, error) => !(error instanceof Problem) && count < 2,
    },
  },
});
