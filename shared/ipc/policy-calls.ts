import { call, nothing } from './call';
import { PolicyView } from './views';

/** What the firm settled for its laptops. It is read when Daybook starts, and changed by whoever looks after the laptop. */
export const policyCalls = {
  policyGet: call(nothing, PolicyView),
};
