import { RateCard, RateCardContent } from '../money/rate-card';
import { call } from './call';

export const rateCalls = {
  /** Adds a rate card; those that were made before stay, and the later one holds for its days. */
  rateCardAdd: call(RateCardContent.extend({ note: RateCard.shape.note }), RateCard),
};
