import { describe, expect, it } from '@jest/globals';
import { roleCheck, schemaCheck, skewCheck, versionCheck } from './database-checks.js';
import { checkHome, checkNode } from './machine-checks.js';

describe('the checks of doctor', () => {
  it.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
    ['18.20.0', false],
  ])('Node.js %s: %s', (version, ok) => {
    expect(checkNode(version).ok).toBe(ok);
  });

  it.each([
    [150_012, false, 'PostgreSQL 15.12; Tandem needs 16 or newer'],
    [180_004, true, 'PostgreSQL 18.4'],
  ])('PostgreSQL %i: %s', (version, ok, detail) => {
    expect(versionCheck(version)).toMatchObject({ ok, detail });
  });

  it.each([
    [-2001, false, "the database's is 2001 ms behind this machine's"],
    [2000, true, "the database's is 2000 ms ahead of this machine's"],
  ])('a clock off by %i ms: %s', (skew, ok, detail) => {
    expect(skewCheck(skew)).toMatchObject({ ok, detail });
  });

  it.each([
    ['current', true],
    ['empty', true],
    ['older', false],
    ['newer', false],
  ] as const)('a schema that is %s: %s', (state, ok) => {
    expect(schemaCheck({ state, pending: ['A1'], unknown: ['B2'] }).ok).toBe(ok);
  });

  it.each([
    [{ mighty: false, owns: false, rewrites: false }, true, true],
    [{ mighty: true, owns: false, rewrites: false }, true, false],
    [{ mighty: false, owns: true, rewrites: false }, true, false],
    [{ mighty: false, owns: false, rewrites: true }, true, false],
    [{ mighty: true, owns: true, rewrites: true }, false, true],
  ])('a role that is %j, strict %s: %s', (facts, strict, ok) => {
    expect(roleCheck({ name: 'tandem_app', ...facts }, strict).ok).toBe(ok);
  });

  it('a TANDEM_HOME that is a file', () => {
    expect(checkHome('/dev/null')).toMatchObject({ name: 'TANDEM_HOME', ok: false });
  });
});
