import { Controller, Get, Header } from '@nestjs/common';
import { COUNTRIES, CURRENCIES, KINDS, MODALITIES, REGIONS, THEMES, groupsOf } from '@tandem/vocabulary';
import { Clock } from '@tandem/platform/database';
import { Public } from '../http/permissions.decorator.js';
import {
  CountryListView,
  CurrencyListView,
  CodeListView,
  RegionListView,
  ThemeListView,
} from './code-list-view.dto.js';

/** The same for everybody, and changed only by a new version: anybody may keep them for a while. */
const AN_HOUR = 'public, max-age=3600';

/** Code lists with names in six languages. They never change with the caller's language. */
@Controller()
@Public()
export class VocabularyController {
  constructor(private readonly clock: Clock) {}

  @Get('themes')
  @Header('Cache-Control', AN_HOUR)
  themes(): ThemeListView {
    return whole(THEMES);
  }

  @Get('modalities')
  @Header('Cache-Control', AN_HOUR)
  modalities(): CodeListView {
    return whole(MODALITIES);
  }

  @Get('kinds')
  @Header('Cache-Control', AN_HOUR)
  kinds(): CodeListView {
    return whole(KINDS);
  }

  @Get('countries')
  @Header('Cache-Control', AN_HOUR)
  async countries(): Promise<CountryListView> {
    const today = await this.clock.today();
    return whole(COUNTRIES.map(({ iso3, ...country }) => ({ code: iso3, ...country, groups: groupsOf(iso3, today) })));
  }

  @Get('regions')
  @Header('Cache-Control', AN_HOUR)
  regions(): RegionListView {
    return whole(REGIONS);
  }

  @Get('currencies')
  @Header('Cache-Control', AN_HOUR)
  currencies(): CurrencyListView {
    return whole(CURRENCIES);
  }
}

/** A code list comes whole: it is small and clients keep it. */
const whole = (items: readonly unknown[]) => ({ items: [...items] as never[], next: null });
