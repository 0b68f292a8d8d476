/** Provider token of the ServiceConfig of this process. */
export const WORKER_CONFIG = Symbol('WORKER_CONFIG');
