import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ErrorLog } from './error-log.js';

describe('ErrorLog', () => {
  const warn = jest.fn();

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(warn);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    warn.mockReset();
  });

  it('tells the same error once a minute, and another one at once', () => {
    const log = new ErrorLog('JobQueues');
    const away = new Error('connect ECONNREFUSED');
    log.report('queue matching', away);
    jest.advanceTimersByTime(59_999);
    log.report('queue matching', away);
    expect(warn.mock.calls).toEqual([['queue matching: connect ECONNREFUSED']]);
    log.report('queue matching', new Error('OOM'));
    jest.advanceTimersByTime(1);
    log.report('queue matching', away);
    expect(warn.mock.calls.flat().slice(1)).toEqual(['queue matching: OOM', 'queue matching: connect ECONNREFUSED']);
  });
});
