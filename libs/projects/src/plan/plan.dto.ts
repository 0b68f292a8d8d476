import { Check, Day, Nested, Text, isDay } from '@tandem/input';

const isDayText = (value: unknown): value is string => typeof value === 'string' && isDay(value);

/** The national institution that the project serves, and the function that answers for it; no names of persons. */
export class CounterpartDto {
  @Text(200)
  institution!: string;

  @Text(200)
  function!: string;
}

/** How the counterpart is reached: for the two parties only. */
export class CounterpartContactDto {
  @Text(200, { optional: true })
  name?: string | null;

  @Text(200, { optional: true })
  @Check(
    (value) =>
      typeof value !== 'string' || /^[^\s@]+@[^\s@]+$/u.test(value)
        ? null
        : { code: 'NOT_AN_ADDRESS', detail: 'must be an e-mail address' },
    { optional: true },
  )
  email?: string | null;

  @Text(60, { optional: true })
  phone?: string | null;
}

/** Who does the work. */
export class ImplementingPartnerDto {
  @Text(200)
  name!: string;
}

/** What happens after the last payment. */
export class SustainabilityDto {
  @Text(500)
  whoPays!: string;

  @Text(500)
  whoMaintains!: string;

  /** From when on. */
  @Day({ optional: true })
  from?: string | null;

  @Text(1_000, { optional: true })
  note?: string | null;
}

/** What either party says of a project: PATCH /projects/:id. */
export class ProjectPlanDto {
  @Text(4_000, { optional: true })
  description?: string | null;

  @Nested(() => CounterpartDto, { optional: true })
  counterpart?: CounterpartDto | null;

  @Nested(() => CounterpartContactDto, { optional: true })
  counterpartContact?: CounterpartContactDto | null;

  @Nested(() => ImplementingPartnerDto, { optional: true })
  implementingPartner?: ImplementingPartnerDto | null;

  @Nested(() => SustainabilityDto, { optional: true })
  sustainability?: SustainabilityDto | null;

  @Day({ optional: true })
  startsOn?: string | null;

  @Day({ optional: true })
  @Check(
    (value, { startsOn }) =>
      isDayText(value) && isDayText(startsOn) && startsOn > value
        ? { code: 'WINDOW_REVERSED', detail: 'must not end before it begins' }
        : null,
    { optional: true },
  )
  endsOn?: string | null;
}
