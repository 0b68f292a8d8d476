import type { AdviceTexts } from '../../advice.js';

export const advice: AdviceTexts = {
  NO_TITLE: 'Say in one line what is needed.',
  NO_THEME: 'Name at least one theme: without it no offer is found.',
  NO_COUNTRY: 'Name the countries in which the work is to be done.',
  NO_COST: 'Give the cost, if only roughly, or say that it is not known.',
  NO_MODALITY: 'Say which kind of help you ask for: training, equipment, advice or another.',
  NO_WINDOW: 'Say from when until when the work is useful to you.',
  NO_PRIOR_HELP: 'Say what already exists, who helps already, and with what result.',
  SHORT_TITLE: 'Make the title say what is to be done, where and for whom.',
  NO_SUMMARY: 'Write a summary that everybody may read; donors read it first.',
  NO_DESCRIPTION: 'Describe the problem and what is to be done about it.',
  NO_LINES: 'Divide the cost into lines with an activity, a result and a cost each: several donors can then share it.',
  NO_TARGET: 'Say what will have been reached in the end.',
  TARGET_NOT_MEASURED: 'Put a figure into the target, so that one can tell when it is reached.',
  NO_TARGET_DATE: 'Say by when the target is to be reached.',
  NO_BASELINE: 'Say how things stand today, without numbers of weapons or places.',
  NO_CONTRIBUTION: 'Say what your State contributes: staff, premises, funds.',
  NO_ACTION_PLAN: 'Name the national action plan, and its paragraph, that the need serves.',
  NO_SMALLEST_USEFUL: 'Say what the smallest part is that would still help: smaller offers can then fit.',
  NO_GENDER_MARKER: 'Screen the need for gender and give its marker: some donors ask for it.',
  NO_GENDER_ANALYSIS: 'Say how the problem touches women, men, girls and boys, and who takes part.',
  NO_BENEFICIARIES: 'Count whom the work reaches: women, men, girls and boys.',
  ASKS_FOR_EVERYTHING:
    'This asks for very much at once. Several needs, each with its own target and cost, are answered sooner.',
  NO_URGENCY_REASON: 'Say why the circumstances are special.',
  HOST_CONSENT_MISSING: 'Obtain the consent of the host State: without it many donors cannot help.',
  TRANSLATION_NOT_REVIEWED: 'Have somebody who knows both languages read the translation.',
  DECLINED_BUDGET: 'Donors declined for lack of budget: {count} of {total}. A smaller first part may fit.',
  DECLINED_TIMING:
    'Donors declined because of the dates: {count} of {total}. Could the work begin later or last longer?',
  DECLINED_INCOMPLETE: 'Donors found the need incomplete: {count} of {total}. Say more of what is to be done and why.',
  DECLINED_DUPLICATION:
    'Donors saw a duplication: {count} of {total}. Say who helps already, and what is still missing.',
  DECLINED_SECURITY:
    'Donors had security concerns: {count} of {total}. Say how diversion is prevented and who consents.',
};
