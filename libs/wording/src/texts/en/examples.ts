import type { ExampleTexts, ExampleTheme } from '../../examples.js';

export const examples: Readonly<Record<ExampleTheme, ExampleTexts>> = {
  STOCK: {
    title: 'Safe stores and trained storekeepers in three districts',
    summary:
      'Three district stores of the police are in rooms that were not built for weapons. We ask for secure rooms, registers and training for 45 storekeepers, so that each weapon is counted every month.',
    target: 'By the end of the second year 3 stores meet MOSAIC 05.20, and 45 storekeepers count monthly.',
    baseline: 'None of the 3 stores meets the standard; stocks were last counted two years ago.',
    priorAssistance:
      'Two stores in the capital were built with a partner in 2024 and are in use; the plans can be used again.',
    nationalContribution:
      'Land, building permits, salaries of the storekeepers, and maintenance from the third year on.',
    genderAnalysis: 'One storekeeper in ten is a woman; at least 15 of the 45 places are kept for women.',
    lines: ['Three secure rooms', 'Racks, locks and registers', 'Two courses for 45 storekeepers'],
  },
  MARK: {
    title: 'Marking of all weapons of the police within two years',
    summary:
      'About half of the weapons of the police carry no mark. We ask for two marking machines and training, and keep a register.',
    target: 'By the end of the second year 100 % of the weapons of the police are marked and registered.',
    baseline: 'About 50 % are marked; registers are on paper.',
    priorAssistance: 'A regional centre lent one machine in 2025; it has been returned.',
    nationalContribution: 'Two marking teams of four, transport and electricity.',
    genderAnalysis: 'Both teams take women and men; courses are held where women of the police serve.',
    lines: ['Two marking machines with spare parts', 'Training of two teams', 'A digital register'],
  },
  TRACE: {
    title: 'A tracing unit that answers requests within a month',
    summary:
      'Requests to trace weapons wait for half a year. We ask for training, a link to international databases and an adviser for a year.',
    target: 'Within one year 90 % of tracing requests are answered in 30 days.',
    baseline: 'A request takes about 180 days; 2 officers are trained.',
    priorAssistance: 'Four officers took a course in 2023; two of them still serve.',
    nationalContribution: 'Eight officers, offices and a line in the budget of the police.',
    genderAnalysis: 'At least three of the eight officers are women.',
    lines: ['Two courses for eight officers', 'Terminals and connection', 'An adviser for twelve months'],
  },
  LEG: {
    title: 'A law on small arms in line with the Programme of Action',
    summary:
      'The law in force is of 1963 and knows neither brokering nor marking. We ask for legal drafting and for three consultations.',
    target: 'Within 18 months 1 bill and 2 regulations are before parliament.',
    baseline: 'A law of 1963; a draft of 2019 that was not taken up.',
    priorAssistance: 'A regional centre compared the law with the instruments in force; its study is from 2022.',
    nationalContribution: 'A drafting group of five ministries, rooms and translation.',
    genderAnalysis: 'The bill bars licences after domestic violence; women’s organisations are consulted.',
    lines: ['A legal drafter for six months', 'Three consultations', 'Printing in two languages'],
  },
  NAP: {
    title: 'A national action plan on small arms for 2028 to 2032',
    summary:
      'The plan ends in 2027 and was never evaluated. We ask for an evaluation, a survey and help to write the next plan with targets.',
    target: 'By the end of 2027 1 plan with costed targets is adopted by the cabinet.',
    baseline: 'A plan without costs; 4 of its 11 aims were followed.',
    priorAssistance: 'The first plan was written with a partner in 2021; no help since.',
    nationalContribution: 'The national commission with a secretary, and rooms for the meetings.',
    genderAnalysis: 'The survey counts women, men, girls and boys; a third of the commission are women.',
    lines: ['Evaluation of the present plan', 'A survey in all regions', 'Four meetings and the drafting'],
  },
  COLL: {
    title: 'Voluntary surrender of weapons in two regions',
    summary:
      'After the peace agreement many weapons are kept at home. We ask for a campaign with communities, collection points and safe destruction.',
    target: 'Within one year 2,000 weapons are handed in and destroyed in public.',
    baseline: 'A survey of 2025 estimates 6,000 weapons in the two regions.',
    priorAssistance: 'A campaign in another region in 2024 took in 900 weapons; its evaluation is attached.',
    nationalContribution: 'The police at the collection points, transport and an amnesty by decree.',
    genderAnalysis: 'Women lead the talks in villages; girls and boys learn in schools not to touch weapons.',
    lines: ['Talks in 60 villages', 'Twelve collection points', 'Destruction and its record'],
  },
  BORDER: {
    title: 'Joint checks at four border posts',
    summary:
      'Weapons cross between two neighbours at four posts without detection. We ask for equipment and for joint training of both customs.',
    target: 'Within two years 4 posts check jointly, and seizures are recorded in 100 % of cases.',
    baseline: 'No joint checks; records at 1 of 4 posts.',
    priorAssistance: 'Scanners came to one post in 2022; one of two works.',
    nationalContribution: 'Forty officers, buildings and fuel.',
    genderAnalysis: 'Each post has women officers, so that women are searched by women.',
    lines: ['Detectors for four posts', 'Three joint courses', 'Exchange visits of both customs'],
  },
  GENDER: {
    title: 'Women in the control of small arms',
    summary:
      'Few women serve in the bodies that control weapons. We ask for training, mentors and a study of what keeps women out.',
    target: 'Within three years 30 % of the members of the commission and its technical groups are women.',
    baseline: '8 % today.',
    priorAssistance: 'A workshop in 2023; no follow-up.',
    nationalContribution: 'A quota by decree, and posts in the budget.',
    genderAnalysis: 'The study asks women and men of all services, and is published.',
    lines: ['A study', 'Training and mentors for 40 women', 'Review of recruitment rules'],
  },
};
