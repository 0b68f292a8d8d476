/**
 * The shapes that API bodies and command-line files share: money, windows, code-list members, and the one validator
 * that turns a broken rule into a JSON pointer, a stable code and a sentence.
 */
export { Check, Nested, NestedList, type CheckOptions, type Problem, type Rule } from './check.js';
export { Codes, Day, Flag, OneOf, Share, Text, Whole, codeRule, isDay, isUuid } from './values.js';
export { MoneyDto, amountProblem, toMinor } from './money.dto.js';
export { WindowDto } from './window.dto.js';
export { InvalidInput, type InputProblem } from './problems.js';
export { validateChange, validateInput } from './validate.js';
