/**
 * What in a Redis server's settings makes it lose jobs. The outbox sends lost jobs again, late; so these are worth a
 * loud line, not a refusal.
 *
 * @param info the answer to INFO
 * @returns one sentence for each concern, none if all is well
 */
export function redisConcerns(info: string): string[] {
  const settings = new Map(
    info.split(/\r?\n/).map((line) => {
      const [name = '', value = ''] = line.split(':');
      return [name, value];
    }),
  );
  const policy = settings.get('maxmemory_policy');
  const concerns: string[] = [];
  if (policy !== undefined && policy !== 'noeviction') {
    concerns.push(`REDIS LOSES JOBS: maxmemory-policy is ${policy}; set it to noeviction`);
  }
  if (settings.get('aof_enabled') === '0') {
    concerns.push('REDIS LOSES JOBS AT A RESTART: appendonly is off; set it to yes');
  }
  return concerns;
}
