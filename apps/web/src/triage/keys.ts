/**
 * The Latin letter of a key: what it types where that is Latin (AZERTY keeps its own order), else where it lies
 * (Arabic and Russian layouts). Empty for keys that are no letters, or with a modifier held.
 */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  if (event.ctrlKey || event.metaKey || event.altKey) return '';
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  return event.key.length === 1 ? (/^Key([A-Z])$/.exec(event.code)?.[1] ?? '') : '';
}
