import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isGenuine, readHead, writtenHead } from './noted-heads.js';

const under = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('hex');
const head = { place: 7, hash: 'ab'.repeat(32), sealedAt: new Date('2027-01-02T03:04:05Z') };

describe('a noted head', () => {
  const line = writtenHead(head, under('ours'));

  it('is genuine as it was noted, under the same key', () => {
    expect(readHead(line)).toMatchObject({ place: 7, hash: head.hash, sealedAt: '2027-01-02T03:04:05.000Z' });
    expect(isGenuine(readHead(line)!, under('ours'))).toBe(true);
    expect(isGenuine(readHead(line)!, under('theirs'))).toBe(false);
  });

  it.each([
    ['place', { place: 8 }],
    ['hash', { hash: 'cd'.repeat(32) }],
    ['time', { sealedAt: '2027-01-02T03:04:06.000Z' }],
    ['code', { mac: 'ef'.repeat(32) }],
    ['missing code', { mac: undefined }],
  ])('is not genuine with another %s', (_what, change) => {
    const changed = readHead(JSON.stringify({ ...(JSON.parse(line) as object), ...change }));
    expect(isGenuine(changed!, under('ours'))).toBe(false);
  });

  it.each(['', 'no', '{"place":1}', '{"place":0.5,"hash":"x"}', JSON.stringify({ place: -1, hash: head.hash })])(
    'is not read from %j',
    (text) => {
      expect(readHead(text)).toBeNull();
    },
  );
});
