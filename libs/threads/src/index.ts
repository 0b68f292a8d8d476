export { MatchThreads, ThreadFailedError } from './match-threads.js';
