import type { Catalogue } from '../catalogue.js';

export const notifications: Catalogue['notifications'] = {
  need_matched:
    '{count, plural, one {# offer fits} other {# offers fit}} the need “{needTitle}”. Best fit: {bestScore} of 100',
  offer_matched:
    '{count, plural, one {# need fits} other {# needs fit}} the offer “{offerTitle}”. Best fit: {bestScore} of 100',
  match_suggested: 'A need fits your offer: “{needTitle}”. Countries: {countries}. Fit: {score} of 100',
  match_interest: 'Interest shown. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_consent:
    'Ready to exchange contacts. Need: “{needTitle}”. Offer: “{offerTitle}”. Contacts open once both sides agree',
  match_contacts_open: 'Both sides agree to talk: contacts are open. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_agreed: 'Agreement given to an amount. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_declined: 'Declined. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_withdrawn: 'Withdrawn from the talks. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_lapsed: 'Lapsed: nothing moved in time. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_duplicate: 'Marked as a duplicate. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_answer_due: 'The other side still waits for your answer. Need: “{needTitle}”. Offer: “{offerTitle}”',
  match_message: 'A message from the other side. Need: “{needTitle}”. Offer: “{offerTitle}”',
  project_created: 'A project waits for the agreement of both sides: “{title}”',
  project_agreed: 'Both sides have agreed to the project: “{title}”',
  project_cancelled: 'The project is cancelled: “{title}”',
  need_acknowledge_late:
    'Not acknowledged in time: the need “{needTitle}”, submitted on {since}, waits for the secretariat',
  need_circulate_late:
    'Not circulated in time: the need “{needTitle}” has been authenticated since {since} and waits for its point of contact',
  need_response_made: 'Consolidated response no. {number} to the need “{needTitle}” is ready to be read',
  need_orphaned: 'No provider has shown interest in 60 days: “{needTitle}”',
  needs_unanswered:
    '{count, plural, one {# need waits} other {# needs wait}} for your answer. The longest waiting, told on {since}: “{needTitle}”',
  need_clarification_asked: 'The secretariat asks for a clarification. Need: “{needTitle}”',
  need_clarified: 'The State has answered the question. Need: “{needTitle}”',
  need_referred: 'The secretariat has referred the need elsewhere; its note says where and why. Need: “{needTitle}”',
  need_lapsed: 'The need has lapsed because nobody confirmed it for a year. It can be taken up again: “{needTitle}”',
  need_reconfirm_asked: 'Please confirm that the need still holds: “{needTitle}”',
  search_found: '{count, plural, one {# new record fits} other {# new records fit}} your saved search “{search}”',
  project_started: 'The project has begun: “{title}”',
  project_suspended: 'The project is suspended: “{title}”',
  project_resumed: 'The project goes on again: “{title}”',
  project_completed: 'The work of the project is complete; the final reports are awaited: “{title}”',
  project_final_accepted: 'The final reports of the project are accepted: “{title}”',
  project_evaluated: 'The project has been evaluated: “{title}”',
  project_closed: 'The project is closed: “{title}”',
  project_paid: 'A payment to the project is recorded: “{title}”',
  report_due: 'A report on the project is due by {date}: “{title}”',
  report_overdue: 'A report on the project has been overdue since {date}: “{title}”',
  report_submitted: 'A report on the project has been submitted: “{title}”',
  report_returned: 'A report on the project has been returned for completion: “{title}”',
  report_accepted: 'A report on the project has been accepted: “{title}”',
  feedback_asked: 'Please give feedback on the project by {date}: “{title}”',
  feedback_given: 'The other side has given feedback on the project: “{title}”',
};
