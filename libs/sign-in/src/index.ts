/** How people prove who they are: passwords, second factors, sessions, tokens, and limits on trying. */
export { deviceName, networkOf, type Device } from './device.js';
export { FactorWays, type FactorWay } from './factor-ways.js';
export { ForgottenPasswords, PASSWORD_FORGOTTEN, SendPasswordLink } from './forgotten-passwords.js';
export { refuseStale } from './fresh.js';
export { refuseGuessable } from './passwords.js';
export { RateLimits, type RateLimit } from './rate-limits.js';
export { mustHaveSecondFactor } from './second-factor-roles.js';
export { SecondFactors, type FactorState, type InSession, type TotpSetUp } from './second-factors.js';
export { Sessions, type OpenedSession, type SessionFacts } from './sessions.js';
export type { SessionMethod } from './sessions.repository.js';
export {
  FactorTooOld,
  PasswordBlocked,
  ScopeNotYours,
  SecondFactorRequired,
  SecondFactorWrong,
  SessionNotFound,
  TokenNotFound,
  TooManyTries,
} from './sign-in.errors.js';
export { SignInModule } from './sign-in.module.js';
export { SignIn } from './sign-in.service.js';
export { Tokens, type WantedToken } from './tokens.js';
export type { TokenRow } from './tokens.repository.js';
export { base32, otpauthUri, stepOfCode, totp } from './totp.js';
