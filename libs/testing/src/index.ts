export { type AppOptions, type ProcessName, type TestApp, startApp } from './app.js';
export { type TestDatabase, emptyDatabase, freshDatabase } from './databases.js';
export { type TestRedis, queueFlags, startRedis } from './redis.js';
export { type Requirement, beside, chromium, describeWith, redisServer } from './requirements.js';
export { untilTrue } from './until-true.js';
