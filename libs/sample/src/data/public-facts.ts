import type { PublicFact, SampleMoney, SampleOrigin } from '../types.js';

/** What public pages say about assistance that was asked for, given or offered; sample records are modelled on these. */
export const publicFacts = {
  antiguaDestruction: {
    source:
      'https://unlirec.org/en/tag/bolstering-stockpile-safety-and-security-and-assisting-in-weapons-destruction/page/3',
    modelledOn: 'UNLIREC helped Antigua and Barbuda to destroy weapons and ammunition in April 2013, with US funds.',
  },
  armsValidationSystem: {
    source: 'http://data.europa.eu/eli/dec/2020/979/oj',
    modelledOn: 'The EU decided in 2020 to support a system that validates arms and ammunition management.',
  },
  aseanPoaTraining: {
    source:
      'https://disarmament.unoda.org/es/update/training-for-southeast-asian-states-to-strengthen-the-implementation-of-the-programme-of-action-on-small-arms-and-light-weapons',
    modelledOn:
      'UNRCPD and the Lao PDR held a Programme of Action training for ASEAN States and Timor-Leste in Vientiane in 2017.',
  },
  asiaActionPlans: {
    source:
      'https://unrcpd.org/event/southeast-asian-training-workshop-to-develop-national-action-plans-to-reduce-illegal-arms-flows',
    modelledOn: 'UNRCPD trained six South-East Asian States in writing national action plans in Bangkok in 2019.',
  },
  attAcademy: {
    source: 'https://att-assistance.org/index.php/activity/att-academy-southern-africa-workshop-1',
    modelledOn: 'An ATT academy for nine southern African States met in Namibia in December 2019.',
  },
  attVoluntaryTrustFund: {
    source: 'https://thearmstradetreaty.org/voluntary.html?tab=tab4',
    modelledOn: 'The ATT Voluntary Trust Fund pays for legal, institutional, technical, material and financial help.',
  },
  balkansRoadmap: {
    source: 'https://www.seesac.org/Roadmap-Funding-Mechanisms/',
    modelledOn:
      'Six donors gave about USD 30.4 million for 24 projects under the Western Balkans roadmap by July 2023.',
  },
  biccSouthSudan: {
    source:
      'https://www.bicc.de/research-clusters/project/project/support-and-capacity-building-in-stockpile-management-of-salw-ammunition-and-surplus-weapons-in-the/',
    modelledOn: 'BICC advised South Sudan on stockpile management from 2011, with German funds.',
  },
  biccSudanCourse: {
    source:
      'https://www.bicc.de/press/events/event/news/physical-security-and-stockpile-managment-orientation-course-in-khartoum-sudan-559/',
    modelledOn:
      'BICC, RECSA and a Sudanese centre held a stockpile management course for 29 people in Khartoum in 2017.',
  },
  biccWestAfrica: {
    source:
      'https://www.bicc.de/Projects/Physical-Security-and-Stockpile-Management-PSSM-Capacity-Development-and-Technical-Advice-in-West-Africa/pr/14147',
    modelledOn: 'BICC and partners train and advise on stockpile management in West Africa, with German funds.',
  },
  burkinaCutting: {
    source: 'https://att-assistance.org/activity/weapons-cutting-burkina-faso',
    modelledOn: 'MAG supported weapons cutting in Burkina Faso in 2015, with German and US funds.',
  },
  burundiStores: {
    source: 'https://news.trust.org/item/20110131180700-8zjto',
    modelledOn: 'MAG worked on stockpile security in Burundi in December 2010, with Belgian and Swiss funds.',
  },
  caribbeanCourses: {
    source:
      'https://att-assistance.org/activity/unlirec-strengthens-national-capacities-combat-illicit-firearms-trafficking-caribbean',
    modelledOn:
      'UNLIREC trained lawyers and law-enforcement officials of six Caribbean States on firearms trafficking.',
  },
  compendium2012: {
    source: 'https://disarmament.unoda.org/ar/update/20120924/',
    modelledOn: 'Of 26 States in the 2012 compendium, 24 put marking and record-keeping or stockpile management first.',
  },
  congoMarkingTrainers: {
    source: 'http://recsasec.org/',
    modelledOn: 'RECSA trained twenty trainers in arms marking in the Democratic Republic of the Congo in 2017.',
  },
  dakarFirearmsProtocol: {
    source: 'https://unodc.org/unodc/en/firearms-protocol/news/regional-seminar-on-the-firearms-protocol.html',
    modelledOn: 'UNODC held a seminar in Dakar at which seven States identified needs for help with legislation.',
  },
  ecowasArticle10: {
    source: 'https://disarmament.unoda.org/unscar/ecowas/',
    modelledOn: 'UNSCAR funded an ECOWAS Commission project on its arms transfer database and record-keeping in 2019.',
  },
  ecowasEu: {
    source:
      'http://www.ng.undp.org/content/nigeria/en/home/presscenter/pressreleases/2014/09/16/eu-allocates-5-56m-to-boost-fight-against-proliferation-of-small-arms-in-ecowas-sub-region-.html',
    modelledOn: 'The EU gave EUR 5.56 million for pilot weapons collection in six West African States in 2014–2017.',
  },
  firearmsIndicators: {
    source: 'https://disarmament.unoda.org/unscar/sas/',
    modelledOn: 'UNSCAR funded Small Arms Survey indicators on firearms for Burundi, Mauritania and Ghana in 2019.',
  },
  folkeBernadotte: {
    source: 'https://fuf.se/en/magasin/regeringen-prioriterar-minskad-spridning-av-sma-och-latta-vapen/',
    modelledOn: 'Sweden set aside up to SEK 13.5 million in 2018 for work against the spread of small arms.',
  },
  guatemalaReports: {
    source:
      'https://unlirec.org/en/unlirec-and-the-government-of-guatemala-advance-towards-the-implementation-of-the-treaty-on-arms-trade/',
    modelledOn: 'UNLIREC and Guatemala held a workshop on evaluating transfers and on reports.',
  },
  islandStatesWorkshop: {
    source: 'https://disarmament.unoda.org/es/update/20150604/',
    modelledOn:
      'Six African island and coastal States named legislation, transit control and capacity as needs at a UNREC workshop in 2015.',
  },
  ivorianInterAgency: {
    source: 'https://att-assistance.org/activity/eu-p2p-att-op-ii-interagency-coordination-workshop-cote-divoire',
    modelledOn:
      'Côte d’Ivoire’s commission and EU experts held an inter-agency coordination workshop in Abidjan in 2020.',
  },
  ivorianStores: {
    source: 'https://www.halotrust.org/where-we-work/africa/ivory-coast/',
    modelledOn: 'HALO rehabilitated stores in Côte d’Ivoire from 2011 and says that further funding is needed.',
  },
  leagueDecision2018: {
    source: 'https://inenuitvoer.sdu.nl/content/CELEX-02018D1789-20201217-ENG',
    modelledOn: 'The EU decided in 2018 to help League of Arab States members with transfer control, tracing and DDR.',
  },
  leagueDecision2024: {
    source: 'https://lexaris.de/book/version/documentflat/head/5558825',
    modelledOn:
      'The EU decided in 2024 on a third phase of help against illicit small arms in League of Arab States members.',
  },
  liberiaArmourers: {
    source:
      'https://www.africa-press.net/liberia/all-news/ecowas-commission-directorate-on-peace-and-regional-security-concludes-a-five-day-fact-finding-mission-in-liberia',
    modelledOn:
      'Liberia’s commission on small arms asked ECOWAS for stockpile management training; 25 armourers to be trained.',
  },
  macedoniaRisk: {
    source:
      'https://salw.osce.org/Projects/ViewPage/2600896-reduction-of-the-risk-for-proliferation-of-weapons-and-ammunition-in-the-republic-of-north-macedonia',
    modelledOn: 'The OSCE Mission to Skopje runs a project that reduces proliferation risks in North Macedonia.',
  },
  macedoniaStorage: {
    source:
      'https://reliefweb.int/report/ukraine/osce-mission-skopje-supports-efforts-enhanced-security-small-arms-and-light-weapons',
    modelledOn: 'The OSCE improved small-arms storage at border police stations in North Macedonia in 2018.',
  },
  maliMarking: {
    source: 'https://att-assistance.org/activity/training-marking-and-registration-salw-mali',
    modelledOn: 'UNREC trained Mali in marking and registering small arms in a third phase of assistance.',
  },
  maliTracing: {
    source: 'https://att-assistance.org/index.php/es/node/6400',
    modelledOn: 'UNREC and MINUSMA trained Malian officers in identifying and tracing weapons in 2014–2015.',
  },
  melanesianWorkshop: {
    source:
      'https://psaag.org/the-melanesian-spearhead-group-discusses-next-steps-for-the-ratification-of-the-arms-trade-treaty-and-unpoa-at-the-regional-level/',
    modelledOn: 'The Melanesian Spearhead Group discussed ATT and Programme of Action steps in Port Vila in 2017.',
  },
  osceMechanism: {
    source: 'https://salw.osce.org/Home/Resources/1-assistance-mechanism',
    modelledOn: 'Twenty OSCE States made over forty requests for stockpile management or destruction since 2003.',
  },
  osceRepository: {
    source: 'https://salw.osce.org/Home/Resources/3-salw-repository-programme',
    modelledOn: 'The OSCE repository programme runs 21 projects that donors earmark by project, theme or country.',
  },
  oscePledges: {
    source:
      'https://alb-spirit.com/2021/03/26/e10-million-pledged-strengthen-control-small-arms-light-weapons-conventional-ammunition-south-eastern-europe',
    modelledOn: 'Donors pledged more than EUR 10 million for South-Eastern Europe at an OSCE meeting in 2021.',
  },
  pacificCapacity: {
    source:
      'https://www.oreanda.ru/en/v_mire/United_Nations_Regional_Disarmament_Centre_Organizes_Asia-Pacific_/article1053645/',
    modelledOn: 'UNRCPD and Samoa held a capacity workshop for ten Pacific States in Apia in 2016.',
  },
  pacificPoa: {
    source: 'https://disarmament.unoda.org/unscar/afp-2/',
    modelledOn: 'UNSCAR funded ATT and Programme of Action work in the Pacific in 2015–2016.',
  },
  pacificWorkshop2001: {
    source: 'https://dfat.gov.au/news/media/Pages/australia-hosts-pacific-islands-forum-small-arms-workshop.aspx',
    modelledOn: 'Australia hosted a Pacific Islands Forum workshop on small arms in Brisbane in 2001.',
  },
  recsaMachines: {
    source: 'https://att-assistance.org/es/node/6496',
    modelledOn: 'The United States funded 36 weapon-marking machines for RECSA States in 2006–2014.',
  },
  rwandaDestruction: {
    source: 'https://reliefweb.int/report/rwanda/rwanda-new-operations-launched',
    modelledOn: 'MAG began stockpile management and destruction in Rwanda with UK funds.',
  },
  saferworldAtt: {
    source: 'https://www.saferworld-global.org/effective-arms-control/the-arms-trade-treaty',
    modelledOn: 'Saferworld supports The Gambia, Malawi, Sierra Leone and Liberia in acceding to and applying the ATT.',
  },
  sahelPlan: {
    source:
      'https://disarmament.unoda.org/update/unrec-and-undp-assist-sahel-countries-in-addressing-the-illicit-proliferation-of-small-arms-and-light-weapons/',
    modelledOn:
      'Nine Sahel and neighbouring States discussed a plan of action after national surveys in 2017, with Japanese funds.',
  },
  salient: {
    source: 'https://disarmament.unoda.org/conventional-arms/funding-mechanisms/',
    modelledOn: 'SALIENT funds small-arms control within peacebuilding and development, with at least two UN agencies.',
  },
  seesac2013: {
    source: 'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/0EGYWY',
    modelledOn: 'The EU decided in 2013 to support SEESAC’s disarmament and arms-control work in South East Europe.',
  },
  sierraLeonePlan: {
    source: 'https://www.gunpolicy.org/es/firearms/news/35094',
    modelledOn: 'Sierra Leone presented a five-year national action plan for 2011–2015 to development partners.',
  },
  togoBaseline: {
    source: 'https://att-assistance.org/index.php/node/7385',
    modelledOn: 'UNIDIR and ECOWAS assessed weapons and ammunition management in Togo in 2021.',
  },
  trinidadAmmunition: {
    source:
      'https://disarmament.unoda.org/es/updates/regionalnyy-centr-uvr-oon-okazyvaet-pomosch-v-unichtozhenii-nezakonnykh-boepripasov-v',
    modelledOn: 'UNLIREC helped Trinidad and Tobago to destroy ammunition in April 2012, with Canadian and US funds.',
  },
  ukraineNato: {
    source: 'https://nyjtimes.com/natopeaceprojectdestroyukraineweapons/',
    modelledOn: 'A NATO trust fund was set up to destroy surplus munitions and small arms in Ukraine in phases.',
  },
  unscarCategory2: {
    source:
      'https://dokumen.tips/documents/united-nations-trust-facility-supporting-cooperation-on-4-a-category-2-a.html',
    modelledOn: 'The UNSCAR call of 2019 capped category 2 projects at USD 150,000.',
  },
  unscarDonors: {
    source: 'https://www.un.org/press/en/2016/dc3667.doc.htm',
    modelledOn: 'Ten donors had funded 39 UNSCAR projects that benefited 118 States by October 2016.',
  },
  unscarLaunch: {
    source: 'http://www.un.org/disarmament/content/slideshow/unscar/',
    modelledOn:
      'UNSCAR takes applications of UN agencies, international and regional organisations, NGOs and institutes.',
  },
  unscarRules: {
    source: 'http://www.un.org/disarmament/UNSCAR/',
    modelledOn: 'UNSCAR proposals may reach USD 200,000 over one to two years; Governments apply through a partner.',
  },
  westAfricaTransit: {
    source:
      'https://att-assistance.org/index.php/activity/eu-p2p-att-op-ii-sub-regional-workshop-burkina-faso-implementation-att-and-arms-transfers',
    modelledOn: 'Six West African States met in Ouagadougou in 2019 on transit, transhipment and diversion.',
  },
  zambiaRoadmap: {
    source: 'https://att-assistance.org/index.php/node/6969',
    modelledOn: 'Zambia worked with EU experts on a roadmap and a national control list in 2019.',
  },
  zambiaAssessment: {
    source: 'https://att-assistance.org/es/node/6757',
    modelledOn: 'EU experts and Zambian ministries identified needs and drafted a roadmap in 2017.',
  },
  nigeriaPrescom: {
    source:
      'https://www.bicc.de/Projects/Physical-Security-and-Stockpile-Management-PSSM-Capacity-Development-and-Technical-Advice-in-West-Africa/pr/14147',
    modelledOn:
      'BICC held a two-day stockpile management course for PRESCOM at the request of Nigeria’s Government in 2015.',
  },
} satisfies Record<string, PublicFact>;

/** A record in the manner of a public fact: not a request, nor an offer, by the party it names. */
export function example(fact: PublicFact): SampleOrigin {
  return { kind: 'example', ...fact, figuresIllustrative: true };
}

/** A need for which the source shows the State asking; its figures are illustrative all the same. */
export function statedRequest(fact: PublicFact): SampleOrigin {
  return { kind: 'stated_request', ...fact, figuresIllustrative: true };
}

export function money(amount: string, currency: string): SampleMoney {
  return { amount, currency };
}
