/** How a project stands: something owed is late; somebody should look; nothing to say. */
export const LIGHTS = ['red', 'amber', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

/** Why a project is not green, the gravest first. */
export const REASONS = [
  'REPORT_OVERDUE',
  'PAYMENT_OVERDUE',
  'MILESTONE_LATE',
  'SUSPENDED',
  'NO_MOVEMENT',
  'DUE_SOON',
] as const;
export type LightReason = (typeof REASONS)[number];

/** Days without any change after which a running project counts as standing still. */
export const STILL_DAYS = 90;
/** Days ahead in which what is owed shows as coming. */
export const SOON_DAYS = 14;

const TODAY = 'clock()::date';
const IS_RED = `p.next_due_on < ${TODAY}`;
const IS_NOT_RED = `(p.next_due_on IS NULL OR p.next_due_on >= ${TODAY})`;
const IS_STILL = `p.status IN ('agreed', 'implementing') AND p.updated_at < clock() - interval '${STILL_DAYS} days'`;
const IS_WATCHED = `(p.status = 'suspended' OR (${IS_STILL}) OR p.next_due_on <= ${TODAY} + ${SOON_DAYS})`;

/** Each light as a condition on `projects` under the alias `p`: every project has exactly one. */
export const LIGHT_CONDITIONS: Readonly<Record<Light, string>> = {
  red: `(${IS_RED})`,
  amber: `(${IS_NOT_RED} AND coalesce(${IS_WATCHED}, false))`,
  green: `(${IS_NOT_RED} AND NOT coalesce(${IS_WATCHED}, false))`,
};

/** Since when a reason holds, as a day; null: it does not. */
export const REASON_DAYS: Readonly<Record<LightReason, string>> = {
  REPORT_OVERDUE: `(SELECT min(r.due_on) FROM project_reports r
    WHERE r.project_id = p.id AND r.status IN ('scheduled', 'returned') AND r.due_on < ${TODAY} AND ${IS_RED})`,
  PAYMENT_OVERDUE: `(SELECT min(t.due_on) FROM project_tranches t
    WHERE t.project_id = p.id AND t.paid_on IS NULL AND t.due_on < ${TODAY} AND ${IS_RED})`,
  MILESTONE_LATE: `(SELECT min((m ->> 'plannedOn')::date) FROM jsonb_array_elements(p.milestones) m
    WHERE m ->> 'actualOn' IS NULL AND (m ->> 'plannedOn')::date < ${TODAY} AND ${IS_RED})`,
  SUSPENDED: `(SELECT (max(s ->> 'at')::timestamptz)::date FROM jsonb_array_elements(p.timeline) s
    WHERE s ->> 'status' = 'suspended' AND p.status = 'suspended')`,
  NO_MOVEMENT: `CASE WHEN ${IS_STILL} THEN p.updated_at::date END`,
  DUE_SOON: `CASE WHEN p.next_due_on BETWEEN ${TODAY} AND ${TODAY} + ${SOON_DAYS} THEN p.next_due_on END`,
};
