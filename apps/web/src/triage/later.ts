import { useState } from 'react';

const keyOf = (offerId: string) => `tandem.later.${offerId}`;

function read(offerId: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(offerId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** What a donor has put off. It stays on this device: nobody is told that something can wait. */
export function useLater(offerId: string) {
  const [ids, setIds] = useState(() => read(offerId));
  const write = (next: string[]) => {
    setIds(next);
    localStorage.setItem(keyOf(offerId), JSON.stringify(next));
  };
  return {
    has: (id: string) => ids.includes(id),
    put: (id: string) => {
      write([...ids.filter((one) => one !== id), id]);
    },
    take: (id: string) => {
      write(ids.filter((one) => one !== id));
    },
  };
}
