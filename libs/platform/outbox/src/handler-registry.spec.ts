import { describe, expect, it } from '@jest/globals';
import type { QueueName } from '@tandem/platform/queue';
import type { EventHandler } from './event-handler.js';
import { DuplicateHandlerError, HandlerRegistry } from './handler-registry.js';

const handler = (name: string, queue: QueueName, ...topics: string[]): EventHandler => ({
  name,
  queue,
  topics,
  handle: () => Promise.resolve(),
});

describe('HandlerRegistry', () => {
  const registry = new HandlerRegistry([
    handler('score', 'matching', 'need.changed', 'offer.changed'),
    handler('tell', 'notifications', 'need.changed'),
    handler('index', 'matching', 'need.changed'),
  ]);

  it('gives the handlers of a topic and each of their queues once', () => {
    expect(registry.namesOf('need.changed')).toEqual(['score', 'tell', 'index']);
    expect(registry.queuesOf('need.changed')).toEqual(['matching', 'notifications']);
    expect(registry.namesOf('offer.changed')).toEqual(['score']);
    expect(registry.queuesOf('nobody.listens')).toEqual([]);
  });

  it('refuses two handlers of one name, also in different queues', () => {
    const twice = [handler('score', 'matching', 'a'), handler('score', 'notifications', 'b')];
    expect(() => new HandlerRegistry(twice)).toThrow(DuplicateHandlerError);
  });
});
