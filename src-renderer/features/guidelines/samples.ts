import insurer from '../../../resources/guidelines/insurer.json?raw';
import largeBank from '../../../resources/guidelines/large-bank.json?raw';
import publicCounsel from '../../../resources/guidelines/public-counsel.json?raw';
import strictCorporate from '../../../resources/guidelines/strict-corporate.json?raw';
import techInHouse from '../../../resources/guidelines/tech-in-house.json?raw';
import { words } from '../../words';

/** What a new rule set may begin with. */
export const starts = [
  { id: 'empty', label: words.guidelines.daybooksStandardAndNothingMore, text: null },
  { id: 'insurer', label: words.guidelines.anInsurer, text: insurer },
  { id: 'large-bank', label: words.guidelines.largeBank, text: largeBank },
  { id: 'tech-in-house', label: words.guidelines.technologyCompany, text: techInHouse },
  { id: 'public-counsel', label: words.guidelines.publicCounsel, text: publicCounsel },
  { id: 'strict-corporate', label: words.guidelines.strictCorporateClient, text: strictCorporate },
] as const;
export type StartId = (typeof starts)[number]['id'];
