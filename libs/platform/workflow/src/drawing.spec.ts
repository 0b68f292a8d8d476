import { describe, expect, it } from '@jest/globals';
import { drawn } from './drawing.js';
import type { Workflow } from './workflow.js';

const DOOR: Workflow<'shut' | 'open' | 'gone', 'push' | 'kick_in' | 'take_out', 'guest' | 'owner'> = {
  initial: 'shut',
  final: ['gone'],
  transitions: [
    { from: 'shut', event: 'push', by: ['guest', 'owner'], to: 'open' },
    { from: 'shut', event: 'kick_in', by: ['guest'], to: 'open' },
    { from: 'open', event: 'take_out', by: ['owner'], to: 'gone' },
  ],
};

describe('a workflow as it is drawn', () => {
  it('has one arrow for each two states, and a row for each transition', () => {
    expect(drawn('Door', 'How a door is used.', DOOR)).toBe(`## Door

How a door is used.

\`\`\`mermaid
stateDiagram-v2
  [*] --> shut
  shut --> open: push, kick in
  open --> gone: take out
  gone --> [*]
\`\`\`

| from | event | by | to |
| --- | --- | --- | --- |
| shut | push | guest, owner | open |
| shut | kick_in | guest | open |
| open | take_out | owner | gone |`);
  });
});
