export interface Transition<State extends string, Event extends string, Actor extends string> {
  from: State;
  event: Event;
  /** Who may do it; `system` stands for Tandem itself. */
  by: readonly Actor[];
  to: State;
}

export interface Workflow<State extends string, Event extends string, Actor extends string> {
  initial: State;
  final: readonly State[];
  transitions: readonly Transition<State, Event, Actor>[];
}

/** The row for an event in a state, or null where the table has none. */
export function transition<S extends string, E extends string, A extends string>(
  workflow: Workflow<S, E, A>,
  from: S,
  event: E,
): Transition<S, E, A> | null {
  return workflow.transitions.find((row) => row.from === from && row.event === event) ?? null;
}

/** Events that one of these actors may cause in a state. */
export function eventsFor<S extends string, E extends string, A extends string>(
  workflow: Workflow<S, E, A>,
  from: S,
  actors: readonly A[],
): E[] {
  const rows = workflow.transitions.filter(
    (row) => row.from === from && row.by.some((actor) => actors.includes(actor)),
  );
  return rows.map((row) => row.event);
}

/** What is wrong with a table: unreachable states, dead ends not marked final, rows nobody may take, doubled rows. */
export function flaws<S extends string, E extends string, A extends string>(workflow: Workflow<S, E, A>): string[] {
  const states = new Set<S>([workflow.initial, ...workflow.final]);
  for (const row of workflow.transitions) states.add(row.from).add(row.to);
  const reached = new Set<S>([workflow.initial]);
  for (const state of reached) for (const row of workflow.transitions) if (row.from === state) reached.add(row.to);
  const found: string[] = [];
  const seen = new Set<string>();
  for (const state of states) {
    const leaves = workflow.transitions.some((row) => row.from === state);
    if (!reached.has(state)) found.push(`${state} cannot be reached`);
    if (!leaves && !workflow.final.includes(state)) found.push(`${state} is a dead end`);
    if (leaves && workflow.final.includes(state)) found.push(`${state} is final but can be left`);
  }
  for (const row of workflow.transitions) {
    if (row.by.length === 0) found.push(`nobody may ${row.event} from ${row.from}`);
    const key = `${row.from} ${row.event}`;
    if (seen.has(key)) found.push(`${key} stands twice`);
    seen.add(key);
  }
  return found;
}
