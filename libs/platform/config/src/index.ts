export {
  type Config,
  ConfigError,
  type ServiceConfig,
  type Variables,
  childEnvironment,
  loadConfig,
  loadServiceConfig,
  loadWebConfig,
  missingForProduction,
} from './config.js';
export { derivedKey } from './secret.js';
export {
  type Environment,
  type LogLevel,
  SETTINGS,
  type Setting,
  type SettingName,
  type TrustProxy,
} from './settings.js';
export { TEST_SERVICE_VARIABLES, type TestServices, testServices } from './test-services.js';
export { NODE_FLAGS } from './node-flags.js';
