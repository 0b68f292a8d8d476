import type { Basis } from './basis.js';
import { KeyedSets } from './keyed-sets.js';
import { NEED_FLAG, type NeedColumns } from './need-columns.js';
import { LEFT_OUT, OFFER_FLAG, type OfferColumns } from './offer-columns.js';
import { offerPasses, Passes, type SharedPasses } from './passes.js';
import { Sieve } from './sieve.js';
import { type SharedSet, SlotSet } from './slot-set.js';

type SharedSets = (SharedSet | null)[];

/** The sets as another thread takes them over, to read. */
export interface SharedOfferSieve {
  passes: SharedPasses;
  live: SharedSet;
  byTheme: SharedSets;
  byPlace: SharedSets;
  byProvider: SharedSets;
  byRefusedOrganisation: SharedSets;
  byRefusedCountry: SharedSets;
  noThemes: SharedSet;
  noPlaces: SharedSet;
}

/** Offers by what needs ask of them. */
export class OfferSieve extends Sieve {
  private readonly byTheme: KeyedSets;
  private readonly byPlace: KeyedSets;
  private readonly byProvider: KeyedSets;
  private readonly byRefusedOrganisation: KeyedSets;
  private readonly byRefusedCountry: KeyedSets;
  private readonly noThemes: SlotSet;
  private readonly noPlaces: SlotSet;

  constructor(
    basis: Basis,
    private readonly offers: OfferColumns,
    private readonly needs: NeedColumns,
    shared?: SharedOfferSieve,
  ) {
    const passes = new Passes(basis.memory, basis.gates, offers, OFFER_FLAG.live, offerPasses, shared?.passes);
    super(basis, passes, needs.gateClasses, shared?.live);
    this.byTheme = new KeyedSets(basis.memory, shared?.byTheme);
    this.byPlace = new KeyedSets(basis.memory, shared?.byPlace);
    this.byProvider = new KeyedSets(basis.memory, shared?.byProvider);
    this.byRefusedOrganisation = new KeyedSets(basis.memory, shared?.byRefusedOrganisation);
    this.byRefusedCountry = new KeyedSets(basis.memory, shared?.byRefusedCountry);
    this.noThemes = new SlotSet(basis.memory, shared?.noThemes);
    this.noPlaces = new SlotSet(basis.memory, shared?.noPlaces);
  }

  share(): SharedOfferSieve {
    return {
      passes: this.passes.share(),
      live: this.live.share(),
      byTheme: this.byTheme.share(),
      byPlace: this.byPlace.share(),
      byProvider: this.byProvider.share(),
      byRefusedOrganisation: this.byRefusedOrganisation.share(),
      byRefusedCountry: this.byRefusedCountry.share(),
      noThemes: this.noThemes.share(),
      noPlaces: this.noPlaces.share(),
    };
  }

  protected get setsBytes(): number {
    return [this.byTheme, this.byPlace, this.byProvider, this.byRefusedOrganisation, this.byRefusedCountry].reduce(
      (sum, sets) => sum + sets.bytes,
      this.noThemes.bytes + this.noPlaces.bytes,
    );
  }

  protected change(slot: number, how: 'add' | 'delete'): void {
    const { offers, basis } = this;
    const { capacity } = offers.table;
    const flags = offers.flags.data[slot] as number;
    if (flags & OFFER_FLAG.noThemes) this.noThemes[how](slot);
    if (flags & OFFER_FLAG.noPlaces) this.noPlaces[how](slot);
    for (let theme = 0; theme < basis.themes.all.length; theme++) {
      if (offers.nearness.data[theme * capacity + slot]) this.byTheme[how](theme, slot);
    }
    for (let country = 0; country < basis.countries.all.length; country++) {
      const place = offers.places.data[country * capacity + slot];
      if (place && place !== LEFT_OUT) this.byPlace[how](country, slot);
    }
    const provider = offers.organisation.data[slot] as number;
    if (provider >= 0) this.byProvider[how](provider, slot);
    for (const refused of offers.refusedOrganisations.of(slot)) this.byRefusedOrganisation[how](refused, slot);
    for (const refused of offers.refusedCountries.of(slot)) this.byRefusedCountry[how](refused, slot);
  }

  protected uniteThemes(need: number): boolean {
    if ((this.needs.flags.data[need] as number) & NEED_FLAG.noThemes) return false;
    this.union.fill(0);
    this.noThemes.joinInto(this.union);
    for (const theme of this.needs.themes.of(need)) this.byTheme.get(theme)?.joinInto(this.union);
    return true;
  }

  /** An offer that names no place may leave out all of the need's countries: that is seen later. */
  protected unitePlaces(need: number): boolean {
    if ((this.needs.flags.data[need] as number) & NEED_FLAG.noCountries) return false;
    this.union.fill(0);
    this.noPlaces.joinInto(this.union);
    for (const country of this.needs.countries.of(need)) this.byPlace.get(country)?.joinInto(this.union);
    return true;
  }

  protected leaveOutParties(need: number, bits: Int32Array): void {
    const { needs } = this;
    this.byRefusedOrganisation.get(needs.organisation.data[need] as number)?.leaveFrom(bits);
    for (const refused of needs.refused.of(need)) this.byProvider.get(refused)?.leaveFrom(bits);
    for (const country of needs.countries.of(need)) this.byRefusedCountry.get(country)?.leaveFrom(bits);
  }
}
