import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findMatches } from './found-matches.js';

const person = { email: 'gambia@demo.example', password: 'a long enough sentence' };

const match = (score: number, need: string) => ({
  score,
  need: { title: need },
  offer: { title: `Offer for ${need}`, organisation: { name: 'Germany' } },
});

/** Stands for the web process: what it answers, and what it was asked. */
let answers: Record<string, (timesAsked: number) => unknown>;
let asked: string[];
let server: Server;
let address: string;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const call = `${request.method} ${request.url}`;
    asked.push(`${call} ${request.headers.cookie ?? '-'}`);
    const answer = answers[call]?.(asked.filter((each) => each.startsWith(`${call} `)).length);
    if (call === 'POST /session') response.setHeader('set-cookie', '__Host-tandem=secret; Path=/; HttpOnly; Secure');
    response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const find = (patience: number) => findMatches(address, person, { patience, signal: AbortSignal.timeout(10_000) });

describe('findMatches', () => {
  it('reads as the person, waits for the engine, sorts by score, and signs out', async () => {
    answers = {
      'POST /session': () => ({}),
      'DELETE /session': () => ({}),
      'GET /needs?mine=true&status=open&limit=100': () => ({ items: [{ id: 'one' }, { id: 'two' }] }),
      'GET /needs/one/matches': () => ({ pending: false, items: [match(0.5, 'One')] }),
      'GET /needs/two/matches': (times) =>
        times === 1 ? { pending: true, items: [] } : { pending: false, items: [match(0.4, 'Two'), match(0.9, 'Two')] },
    };
    expect(await find(10_000)).toEqual([
      { score: 0.9, need: 'Two', offer: 'Offer for Two', provider: 'Germany' },
      { score: 0.5, need: 'One', offer: 'Offer for One', provider: 'Germany' },
      { score: 0.4, need: 'Two', offer: 'Offer for Two', provider: 'Germany' },
    ]);
    expect(asked.at(0)).toBe('POST /session -');
    expect(asked.slice(1).every((call) => call.endsWith(' __Host-tandem=secret'))).toBe(true);
    expect(asked.at(-1)).toBe('DELETE /session __Host-tandem=secret');
  });

  it('is content with what is there when its patience is over', async () => {
    answers = {
      'POST /session': () => ({}),
      'GET /needs?mine=true&status=open&limit=100': () => ({ items: [{ id: 'one' }] }),
      'GET /needs/one/matches': () => ({ pending: true, items: [match(0.5, 'One')] }),
    };
    expect(await find(0)).toHaveLength(1);
  });

  it('says what was refused', async () => {
    answers = { 'POST /session': () => ({}) };
    await expect(find(0)).rejects.toThrow('GET /needs?mine=true&status=open&limit=100 was answered with 404');
    answers = {};
    await expect(find(0)).rejects.toThrow('signing gambia@demo.example in was answered with 404');
  });
});
