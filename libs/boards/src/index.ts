/** What there is as a whole: who does what where, how projects stand, which needs wait for an office. */
export { BoardsModule } from './boards.module.js';
/** Counted by the worker; a reader sees what lists would show too, and over all States what anybody may know. */
export { WhoWhere, type Board, type BoardQuery, type ThemeFigure } from './who-where/who-where.service.js';
export { type CellRow } from './who-where/who-where.repository.js';
/** Traffic lights from dates and money; money in minor units of the project's currency. */
export { LIGHTS, REASONS, type Light, type LightReason } from './projects/lights.js';
export { type BoardPlace, type ProjectBoardFilter } from './projects/project-board.repository.js';
export { ProjectBoard, type ProjectBoardPage, type ProjectOnBoard } from './projects/project-board.service.js';
export { NEED_CONCERNS, type NeedConcern, type NeedPlace } from './needs/need-board.repository.js';
export { NeedBoard, type NeedOnBoard } from './needs/need-board.service.js';
