import type { Basis } from './basis.js';
import { KeyedSets } from './keyed-sets.js';
import { NEED_FLAG, type NeedColumns } from './need-columns.js';
import { LEFT_OUT, OFFER_FLAG, type OfferColumns } from './offer-columns.js';
import { needPasses, Passes } from './passes.js';
import { Sieve } from './sieve.js';
import { SlotSet } from './slot-set.js';

/** An offer that reaches more than this share of all countries is not asked for each of them. */
const NEARLY_ALL = 0.75;

/** Needs by what offers ask of them. */
export class NeedSieve extends Sieve {
  private readonly byTheme: KeyedSets;
  private readonly byCountry: KeyedSets;
  private readonly byOrganisation: KeyedSets;
  private readonly byRefused: KeyedSets;
  private readonly noThemes: SlotSet;
  private readonly noCountries: SlotSet;

  constructor(
    basis: Basis,
    private readonly needs: NeedColumns,
    private readonly offers: OfferColumns,
  ) {
    super(basis, new Passes(basis.memory, basis.gates, needs, NEED_FLAG.live, needPasses), offers.gateClasses);
    this.byTheme = new KeyedSets(basis.memory);
    this.byCountry = new KeyedSets(basis.memory);
    this.byOrganisation = new KeyedSets(basis.memory);
    this.byRefused = new KeyedSets(basis.memory);
    this.noThemes = new SlotSet(basis.memory);
    this.noCountries = new SlotSet(basis.memory);
  }

  protected get setsBytes(): number {
    return [this.byTheme, this.byCountry, this.byOrganisation, this.byRefused].reduce(
      (sum, sets) => sum + sets.bytes,
      this.noThemes.bytes + this.noCountries.bytes,
    );
  }

  protected change(slot: number, how: 'add' | 'delete'): void {
    const { needs } = this;
    const flags = needs.flags.data[slot] as number;
    if (flags & NEED_FLAG.noThemes) this.noThemes[how](slot);
    if (flags & NEED_FLAG.noCountries) this.noCountries[how](slot);
    for (const theme of needs.themes.of(slot)) this.byTheme[how](theme, slot);
    for (const country of needs.countries.of(slot)) this.byCountry[how](country, slot);
    for (const refused of needs.refused.of(slot)) this.byRefused[how](refused, slot);
    const organisation = needs.organisation.data[slot] as number;
    if (organisation >= 0) this.byOrganisation[how](organisation, slot);
  }

  protected uniteThemes(offer: number): boolean {
    const { offers, basis } = this;
    if ((offers.flags.data[offer] as number) & OFFER_FLAG.noThemes) return false;
    this.union.fill(0);
    this.noThemes.joinInto(this.union);
    for (let theme = 0; theme < basis.themes.all.length; theme++) {
      if (offers.nearness.data[theme * offers.table.capacity + offer]) this.byTheme.get(theme)?.joinInto(this.union);
    }
    return true;
  }

  /** What an offer that names no place, or nearly all, leaves out is seen later. */
  protected unitePlaces(offer: number): boolean {
    const { offers, basis } = this;
    if ((offers.flags.data[offer] as number) & OFFER_FLAG.noPlaces) return false;
    const reached: number[] = [];
    for (let country = 0; country < basis.countries.all.length; country++) {
      const place = offers.places.data[country * offers.table.capacity + offer];
      if (place && place !== LEFT_OUT) reached.push(country);
    }
    if (reached.length > NEARLY_ALL * basis.countries.all.length) return false;
    this.union.fill(0);
    this.noCountries.joinInto(this.union);
    for (const country of reached) this.byCountry.get(country)?.joinInto(this.union);
    return true;
  }

  protected leaveOutParties(offer: number, bits: Int32Array): void {
    const { offers } = this;
    this.byRefused.get(offers.organisation.data[offer] as number)?.leaveFrom(bits);
    for (const refused of offers.refusedOrganisations.of(offer)) this.byOrganisation.get(refused)?.leaveFrom(bits);
    for (const country of offers.refusedCountries.of(offer)) this.byCountry.get(country)?.leaveFrom(bits);
  }
}
