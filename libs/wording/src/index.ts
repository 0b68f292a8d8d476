/** The server's texts, made from codes, in the six official languages. */
export { adviceText, type AdviceCode } from './advice.js';
export { exampleOf, type ExampleTexts, type ExampleTheme } from './examples.js';
export { negotiateLanguage, type Language } from './language.js';
export { mailText, type MailText } from './mails.js';
export { originNotice, illustrativeFigures, type Origin, type OriginRecord } from './origin.js';
export { criterionName, gateName, partName, runReasonName, type CriterionCode, type GateCode } from './names.js';
export { notificationText, type NotificationKind } from './notifications.js';
export { problemTitle, type ProblemCode } from './problems.js';
export { reasonText, type ReasonCode } from './reasons.js';
export { declineReasonName, responseLetter, standingName, type LetterFacts } from './responses.js';
