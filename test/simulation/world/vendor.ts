import type { PmsCapabilities } from '../../../shared/pms/port';
import type { PmsConnection } from '../../../src-main/pms/connection';
import type {
  Clock,
  HttpAnswer,
  HttpRequest,
  StoredTokens,
  TokenStore,
  Transport,
} from '../../../src-main/ports';
import type { GroundTruth } from '../../pms-server/control/ground-truth';
import type { OfficeActionInput } from '../../pms-server/office/action';

/** A vendor as the simulation sees it: what it can do, its truth, and the way a laptop connects to it. */
export type SimulatedVendor = {
  readonly profile: string;
  readonly capabilities: PmsCapabilities;
  /** One request takes effect now, by the vendor's clock, and is answered. Faults of the line are not its business. */
  handle(request: HttpRequest): HttpAnswer;
  /** The production adapter for this vendor (Clio), or the adapter that a profile stands for, over a given line. */
  connect(parts: { transport: Transport; tokens: TokenStore; clock: Clock }): PmsConnection;
  office(action: OfficeActionInput): readonly string[];
  /** Signs somebody in by the whole code flow. */
  signIn(email: string, nowMs: number): StoredTokens;
  groundTruth(): GroundTruth;
};

export type VendorOptions = {
  readonly seed: number;
  /** Milliseconds since the epoch, by the vendor's own clock. */
  readonly clock: () => number;
};

export type VendorProfile = {
  readonly name: string;
  /** What is special about it, in a line. */
  readonly words: string;
  open(options: VendorOptions): SimulatedVendor;
};
