/** What was consented, by whom, in which function and for which version: the only door to another tier. */
export { ConsentsModule } from './consents.module.js';
