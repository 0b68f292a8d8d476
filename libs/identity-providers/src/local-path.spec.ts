import { describe, expect, it } from '@jest/globals';
import { isLocalPath } from './local-path.js';

describe('where a browser is sent after signing in', () => {
  it.each(['/', '/needs', '/needs/7f0c-1/edit', '/invitation/4fJ_x-', '/needs?status=open&theme=a%20b', '/?a=1'])(
    'is an own page: %s',
    (path) => {
      expect(isLocalPath(path)).toBe(true);
    },
  );

  it.each([
    '',
    'needs',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/needs//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/needs#https://evil.example',
    '/..',
    '/%2f%2fevil.example',
    '/needs\n',
    `/${'a'.repeat(300)}`,
  ])('is nowhere else: %j', (path) => {
    expect(isLocalPath(path)).toBe(false);
  });
});
