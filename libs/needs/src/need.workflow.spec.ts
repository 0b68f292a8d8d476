import { describe, expect, it } from '@jest/globals';
import { flaws, transition } from '@tandem/platform/workflow';
import { NEED_WORKFLOW, isFinal, type NeedEvent, type NeedState } from './need.workflow.js';

const { transitions } = NEED_WORKFLOW;
const events = [...new Set(transitions.map(({ event }) => event))];
const states = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
const actors = [...new Set(transitions.flatMap(({ by }) => by))];
const byWhom = (event: NeedEvent): string[] => [
  ...new Set(transitions.filter((row) => row.event === event).flatMap(({ by }) => by)),
];

describe('the workflow of a need', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(NEED_WORKFLOW)).toEqual([]);
    expect(states.filter(isFinal).sort()).toEqual(['met', 'partly_met', 'referred', 'superseded', 'withdrawn']);
  });

  it('lets no helper endorse, close, reconfirm or take back', () => {
    expect(byWhom('endorse')).toEqual(['national_endorser']);
    expect(transitions.filter(({ by }) => by.includes('helper')).map(({ event }) => event)).toEqual([
      'submit',
      'clarify',
    ]);
  });

  it('lets the secretariat ask, authenticate and refer, and nothing else', () => {
    const its = transitions.filter(({ by }) => by.includes('secretariat')).map(({ event }) => event);
    expect([...new Set(its)].sort()).toEqual(['ask_clarification', 'authenticate', 'refer']);
  });

  it('leads to the public by endorsement alone: whatever opens was endorsed or stood open before', () => {
    const before = transitions.filter(({ to }) => to === 'open').map(({ from, event }) => [from, event]);
    expect(before).toEqual([
      ['endorsed', 'open'],
      ['open', 'reconfirm'],
      ['lapsed', 'reconfirm'],
    ]);
  });

  it('can be taken back by the point of contact from every state that is not final', () => {
    const open = states.filter((state) => !isFinal(state));
    for (const state of open)
      expect([state, transition(NEED_WORKFLOW, state, 'withdraw')?.by.includes('national_endorser')]).toEqual([
        state,
        true,
      ]);
  });

  it('has one next state at most for every state and event', () => {
    // 12 states × 13 events; 25 of these pairs are steps.
    const steps = states.flatMap((from: NeedState) =>
      events.flatMap((event) => transitions.filter((row) => row.from === from && row.event === event).slice(0, 1)),
    );
    expect([states.length, events.length, steps.length, transitions.length]).toEqual([12, 13, 25, 25]);
    expect([...actors].sort()).toEqual(['helper', 'national_drafter', 'national_endorser', 'secretariat', 'system']);
  });
});
