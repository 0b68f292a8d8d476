/** Workflows as tables: state × event → who may → next state; the check that a table makes sense, and its drawing. */
export { drawn } from './drawing.js';
export { eventsFor, flaws, transition, type Transition, type Workflow } from './workflow.js';
