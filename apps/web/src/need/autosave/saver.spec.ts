import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Problem, Unreachable } from '../../api/problem';
import { DraftSaver, type Held, type Store } from './saver';

function scene(on: Held | null = { id: 'n1', version: 1 }) {
  const sent: string[] = [];
  const kept: string[] = [];
  let trouble: Error | null = null;
  const answer = async (what: string, held: Held): Promise<Held> => {
    await Promise.resolve();
    sent.push(what);
    if (trouble) throw trouble;
    return held;
  };
  const store: Store<string> = {
    create: (draft, key) => answer(`create ${draft} ${key.length}`, { id: 'n1', version: 1 }),
    change: (draft, held) => answer(`change ${draft} on ${held.version}`, { ...held, version: held.version + 1 }),
    keep: (draft) => kept.push(draft),
    forget: () => kept.splice(0),
  };
  const saver = new DraftSaver(store, on);
  return { saver, sent, kept, fail: (error: Error | null) => (trouble = error) };
}

describe('a draft that is saved as it is written', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is sent once after a pause, on the version that the last answer gave', async () => {
    const { saver, sent, kept } = scene();
    saver.write('a');
    saver.write('ab');
    expect([sent, kept]).toEqual([[], ['a', 'ab']]);
    await jest.advanceTimersByTimeAsync(1_200);
    saver.write('abc');
    await jest.advanceTimersByTimeAsync(1_200);
    expect(sent).toEqual(['change ab on 1', 'change abc on 2']);
    expect([saver.state.kind, kept]).toEqual(['saved', []]);
  });

  it('sends what was typed while the last request was on its way', async () => {
    const { saver, sent } = scene();
    saver.write('a');
    const flushed = saver.flush();
    saver.write('ab');
    await flushed;
    expect(sent).toEqual(['change a on 1', 'change ab on 2']);
  });

  it('is kept while there is no line, and sent when it is back', async () => {
    const { saver, sent, kept, fail } = scene();
    fail(new Unreachable('No answer'));
    saver.write('a');
    expect(await saver.flush()).toBeNull();
    expect([saver.state.kind, kept]).toEqual(['kept', ['a']]);
    fail(null);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(saver.state.kind).toBe('saved');
    expect(sent).toEqual(['change a on 1', 'change a on 1']);
  });

  it('is made once, though the first answer was lost and the text has grown since', async () => {
    const { saver, sent, fail } = scene(null);
    fail(new Unreachable('No answer'));
    saver.write('a');
    await saver.flush();
    saver.write('ab');
    fail(null);
    await saver.flush();
    // A key has the 36 characters of a UUID; the request is repeated as it was, and only then changed.
    expect(sent).toEqual(['create a 36', 'create a 36', 'change ab on 1']);
    expect(saver.held).toEqual({ id: 'n1', version: 2 });
  });

  it('goes over what somebody else wrote only when it is told to', async () => {
    const { saver, sent, fail } = scene();
    fail(new Problem(412, { code: 'NEED_CHANGED' }));
    saver.write('a');
    expect(await saver.flush()).toBeNull();
    saver.write('ab');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([saver.state.kind, sent]).toEqual(['conflict', ['change a on 1']]);
    fail(null);
    saver.putOver(7);
    await jest.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['change a on 1', 'change ab on 7']);
  });

  it('says what was refused, and tries again with the next change', async () => {
    const { saver, fail } = scene();
    fail(new Problem(400, { code: 'INVALID_INPUT' }));
    saver.write('a');
    expect(await saver.flush()).toBeNull();
    expect(saver.state.kind).toBe('refused');
    fail(null);
    saver.write('b');
    await saver.flush();
    expect(saver.state.kind).toBe('saved');
  });
});
