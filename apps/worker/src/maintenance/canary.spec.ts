import { describe, expect, it } from '@jest/globals';
import type { JobQueues, JobWorkers, QueueName, WorkerPulse } from '@tandem/platform/queue';
import { Canary } from './canary.js';

function canaryOver(pulses: Partial<Record<QueueName, WorkerPulse>>, send = () => Promise.resolve()) {
  const sent: string[] = [];
  const queues = {
    sendCanary: (queue: QueueName, jobId: string) => {
      sent.push(`${queue} ${jobId.replace(/[0-9a-f-]{36}$/, 'id')}`);
      return send();
    },
  };
  const workers = { queues: Object.keys(pulses), expectCanary: (queue: QueueName) => pulses[queue] };
  return { sent, canary: new Canary(queues as unknown as JobQueues, workers as unknown as JobWorkers) };
}

describe('Canary', () => {
  it('goes through every queue', async () => {
    const { canary, sent } = canaryOver({
      matching: { running: 0, unheard: 1 },
      maintenance: { running: 0, unheard: 1 },
    });
    expect(await canary.beat()).toEqual([]);
    expect(sent).toEqual(['matching canary-id', 'maintenance canary-id']);
  });

  it('finds a worker stuck that was idle while ten canaries went by, but not one that is at work', async () => {
    const { canary } = canaryOver({
      matching: { running: 1, unheard: 50 },
      notifications: { running: 0, unheard: 11 },
      maintenance: { running: 0, unheard: 10 },
    });
    expect(await canary.beat()).toEqual(['notifications']);
  });

  it('goes on while a queue takes nothing', async () => {
    const pulses = { matching: { running: 0, unheard: 1 }, notifications: { running: 0, unheard: 1 } };
    const { canary, sent } = canaryOver(pulses, () => Promise.reject(new Error('Redis is away')));
    expect(await canary.beat()).toEqual([]);
    expect(sent).toHaveLength(2);
  });
});
