import { useState } from 'react';

/** The first of a long list, and the rest on request. */
export function useFirst<Item>(items: Item[], count: number) {
  const [all, setAll] = useState(false);
  return {
    shown: all ? items : items.slice(0, count),
    hasMore: !all && items.length > count,
    showAll: () => setAll(true),
  };
}
