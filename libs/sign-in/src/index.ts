/** How people prove who they are: passwords, second factors, sessions, tokens, and limits on trying. */
export { ADDRESS_CHANGE_ASKED, AddressChanges } from './address-change/address-changes.js';
export type { OpenAddressChange } from './address-change/address-changes.repository.js';
export { SendAddressMails } from './address-change/send-address-mails.js';
export { deviceName, networkOf, type Device } from './device.js';
export { FactorWays, type FactorWay } from './factor-ways.js';
export { ForgottenPasswords, PASSWORD_FORGOTTEN, SendPasswordLink } from './forgotten-passwords.js';
export { refuseStale } from './fresh.js';
export { LostFactors } from './lost-factors.js';
export { refuseGuessable } from './passwords.js';
export { RateLimits, type RateLimit } from './rate-limits.js';
export { mustHaveSecondFactor } from './second-factor-roles.js';
export { SecondFactors, type FactorState, type InSession, type TotpSetUp } from './second-factors.js';
export { Sessions, type OpenedSession, type SessionFacts } from './sessions.js';
export type { SessionMethod } from './sessions.repository.js';
export {
  FactorResetNotYours,
  FactorTooOld,
  OwnFactorReset,
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
