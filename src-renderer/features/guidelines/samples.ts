import insurer from '../../../resources/guidelines/insurer.json?raw';
import largeBank from '../../../resources/guidelines/large-bank.json?raw';
import publicCounsel from '../../../resources/guidelines/public-counsel.json?raw';
import strictCorporate from '../../../resources/guidelines/strict-corporate.json?raw';
import techInHouse from '../../../resources/guidelines/tech-in-house.json?raw';

/** What a new rule set may begin with. */
export const starts = [
  { id: 'empty', label: 'Daybook’s standard, and nothing more', text: null },
  { id: 'insurer', label: 'An insurer', text: insurer },
  { id: 'large-bank', label: 'A large bank', text: largeBank },
  { id: 'tech-in-house', label: 'A technology company', text: techInHouse },
  { id: 'public-counsel', label: 'Public counsel', text: publicCounsel },
  { id: 'strict-corporate', label: 'A strict corporate client', text: strictCorporate },
] as const;
export type StartId = (typeof starts)[number]['id'];
