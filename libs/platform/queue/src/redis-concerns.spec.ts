import { describe, expect, it } from '@jest/globals';
import { redisConcerns } from './redis-concerns.js';

const info = (policy: string, aof: string) =>
  `# Memory\r\nmaxmemory:0\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\n`;

describe('redisConcerns', () => {
  it('has none about a server that keeps its jobs', () => {
    expect(redisConcerns(info('noeviction', '1'))).toEqual([]);
  });

  it('names the policy that evicts jobs', () => {
    expect(redisConcerns(info('allkeys-lru', '1'))).toEqual([
      expect.stringContaining('maxmemory-policy is allkeys-lru'),
    ]);
  });

  it('names missing persistence', () => {
    expect(redisConcerns(info('noeviction', '0'))).toEqual([expect.stringContaining('appendonly is off')]);
  });

  it('has none where a managed server hides its settings', () => {
    expect(redisConcerns('# Server\r\nredis_version:7.0.15\r\n')).toEqual([]);
  });
});
