/**
 * Deadlines: dates by which something is to happen. A feature sets and cancels them in its own transactions; the worker
 * announces each that has passed, once, as an event with the topic `deadlineTopic(kind)` and a DeadlinePassed, to which an
 * EventHandler reacts. Between the two somebody may have acted: a handler holds the row and does nothing unless it is still
 * as it was when the deadline was set.
 */
export { daysAfter, endOfDay, monthsAfter, workingDaysAfter } from './calendar.js';
export { Calendar } from './calendar-in-zone.js';
export { deadlineTopic, type Deadline, type DeadlineKind, type DeadlinePassed, type NewDeadline } from './deadline.js';
export { DeadlineTick } from './deadline-tick.js';
export { Deadlines } from './deadlines.js';
export { DeadlinesModule } from './deadlines.module.js';
