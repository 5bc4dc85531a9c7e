import type { PmsCapabilities } from '../../../shared/pms/port';
import type { Normalise } from '../../../shared/sync/compare';
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
import type { Behaviour } from '../../pms-server/core/rows';
import type { OfficeActionInput } from '../../pms-server/office/action';

/** A vendor as the simulation sees it: what it can do, its truth, and the way a laptop connects to it. */
export type SimulatedVendor = {
  readonly profile: string;
  readonly capabilities: PmsCapabilities;
  /** What its server makes of what it is sent, by its own word and not by an adapter's. */
  readonly stores: Normalise;
  /** One request takes effect now, by the vendor's clock, and is answered. Faults of the line are not its business. */
  handle(request: HttpRequest): HttpAnswer;
  /** The production adapter for this vendor (Clio), or the adapter that a profile stands for, over a given line. */
  connect(parts: { transport: Transport; tokens: TokenStore; clock: Clock }): PmsConnection;
  office(action: OfficeActionInput): readonly string[];
  /** Signs somebody in by the whole code flow. */
  signIn(email: string, nowMs: number): StoredTokens;
  groundTruth(): GroundTruth;
  /** The records that stand, as somebody at the office sees them. */
  records(): readonly OfficeRecord[];
  /** One record that stands; null where there is none. */
  record(id: number): OfficeRecord | null;
  /** Turns the vendor's own knobs: limits, lives of tokens, how far lists lag behind. */
  behave(changes: Partial<Behaviour>): void;
  /** From now on exactly these matters, by number, are out of a person's sight; they and their records vanish. */
  hideMatters(email: string, numbers: readonly string[]): void;
  /** From now on a person sees the hours of all entries, or of their own only. */
  hideHours(email: string, isHidden: boolean): void;
  /** Whose sign-in a request carries, as the adapter names accounts; null where it carries none that is known. */
  accountOf(request: HttpRequest): string | null;
};

export type OfficeRecord = {
  readonly id: number;
  readonly note: string;
  readonly seconds: number;
  readonly date: string;
  readonly matterId: number | null;
  readonly isOnBill: boolean;
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
