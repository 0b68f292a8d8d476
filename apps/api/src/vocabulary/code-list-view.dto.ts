/** A name in each of the six official languages of the United Nations. */
export class NamesView {
  ar!: string;
  en!: string;
  es!: string;
  fr!: string;
  ru!: string;
  zh!: string;
}

export class CodeView {
  code!: string;
  name!: string;
  names!: NamesView;
}

export class CodeListView {
  items!: CodeView[];
  next!: string | null;
}

export class ThemeView extends CodeView {
  parent!: string | null;
  related!: string[];
  /** The contested topic that it belongs to: both sides must have opted in. */
  topic!: string | null;
  /** Paragraphs of the PoA, the ITI or an outcome document that it rests on. */
  anchor!: string | null;
  mosaic!: string[];
  dac!: string[];
}

export class ThemeListView {
  items!: ThemeView[];
  next!: string | null;
}

export class RegionView extends CodeView {
  parent!: string | null;
}

export class RegionListView {
  items!: RegionView[];
  next!: string | null;
}

export class CountryView extends CodeView {
  iso2!: string;
  m49!: string;
  unMember!: boolean;
  regions!: string[];
  groups!: string[];
}

export class CountryListView {
  items!: CountryView[];
  next!: string | null;
}

export class CurrencyView {
  code!: string;
  name!: string;
  minorUnits!: number;
}

export class CurrencyListView {
  items!: CurrencyView[];
  next!: string | null;
}
