import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Repetition } from './repetition.js';

describe('Repetition', () => {
  const log = new Logger('test');
  let ends: (() => void)[];
  const work = jest.fn(() => new Promise<void>((resolve) => ends.push(resolve)));

  beforeEach(() => {
    jest.useFakeTimers();
    ends = [];
    work.mockClear();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('pauses after each run, and never runs twice at a time', async () => {
    const repetition = new Repetition(1_000, log, work);
    repetition.wake();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(work).toHaveBeenCalledTimes(1);
    ends[0]!();
    await jest.advanceTimersByTimeAsync(999);
    expect(work).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('runs once more, at once, when it was woken during a run, however often', async () => {
    const repetition = new Repetition(1_000, log, work);
    repetition.wake();
    repetition.wake();
    repetition.wake();
    ends[0]!();
    await jest.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
    ends[1]!();
    await jest.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('goes on after an error, which it logs', async () => {
    const error = jest.spyOn(log, 'error').mockImplementation(() => undefined);
    work.mockRejectedValueOnce(new Error('database away'));
    new Repetition(1_000, log, work).wake();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(work).toHaveBeenCalledTimes(2);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('database away'));
  });

  it('stops after the run that is going on', async () => {
    const repetition = new Repetition(1_000, log, work);
    repetition.wake();
    repetition.wake();
    let stopped = false;
    const stopping = repetition.stop().then(() => (stopped = true));
    await jest.advanceTimersByTimeAsync(0);
    expect(stopped).toBe(false);
    ends[0]!();
    await stopping;
    repetition.wake();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
