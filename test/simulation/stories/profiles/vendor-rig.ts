import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EntryPatch } from '../../../../shared/ipc/views';
import { editEntry } from '../../../../src-main/commands/entry-edit';
import { approvePrebill } from '../../../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../../../src-main/commands/prebill-submit';
import type { PmsConnection } from '../../../../src-main/pms/connection';
import type { HttpAnswer, HttpRequest, Transport, TransportResult } from '../../../../src-main/ports';
import type { StoreContext } from '../../../../src-main/store/database';
import { requireEntry } from '../../../../src-main/store/entries';
import { getBase } from '../../../../src-main/store/sync/base';
import { createSync, type Sync } from '../../../../src-main/sync/create-sync';
import { savedEntry } from '../../../helpers/engine/entries';
import { type TestClock, testClock, testFolder, testIds, testStore } from '../../../helpers/engine/store';
import { cyclesOf } from '../../../helpers/sync/cycles';
import { ana, hearingWork, note } from '../../../helpers/sync/hearing';
import { type MemoryTokens, memoryTokens } from '../../../helpers/sync/memory-tokens';
import type { TrueActivity } from '../../../pms-server/control/ground-truth';
import { logFirstRecords } from '../../world/firm';
import type { SimulatedVendor, VendorProfile } from '../../world/vendor';

export { ana, matterNumber, note, workDate } from '../../../helpers/sync/hearing';

/** What becomes of the next request of a method to the vendor's records. */
type Fate =
  /** It takes effect, and its answer is lost. */
  | { readonly kind: 'answer_lost' }
  /** It never arrives; its sender can't know. */
  | { readonly kind: 'never_arrives' }
  /** Given up now, and takes effect later. */
  | { readonly kind: 'late'; readonly ms: number }
  /** Takes effect twice, as by a proxy that tries again. */
  | { readonly kind: 'twice' }
  /** Somebody at the office does something just before it, or just after. */
  | { readonly kind: 'just_before' | 'just_after'; readonly run: () => void };

/** One laptop of Ms. Rivera's and a vendor of some profile, in one process, on a clock that moves only when told to. */
export type VendorRig = {
  readonly profile: VendorProfile;
  readonly vendor: SimulatedVendor;
  readonly store: StoreContext;
  readonly clock: TestClock;
  readonly sync: Sync;
  readonly pms: PmsConnection;
  /** What was sent, in order: "POST /api/v4/activities.json". */
  readonly sent: string[];
  readonly tokens: MemoryTokens;
  meets(method: HttpRequest['method'], fate: Fate): void;
  cycle(): Promise<void>;
  /** Lets time pass, and then a cycle run that looks for what is gone as well. */
  cycleAfter(milliseconds: number): Promise<void>;
  approved(patch?: EntryPatch): string;
  approve(entryId: string): void;
  edit(entryId: string, patch: EntryPatch): void;
  /** The number of the record that an entry owns. */
  record(entryId: string): number;
  /** The records of Ms. Rivera's own that begin with these words. */
  truth(words?: string): readonly TrueActivity[];
  /** A copy of the disk as it is now. */
  image(): Buffer;
};

/** `after`: the same laptop and vendor in a new process, on its own disk or on an older copy of it. */
export async function vendorRig(
  profile: VendorProfile,
  after?: {
    readonly rig: VendorRig;
    readonly image: Buffer;
    /** What is done to the disk before the sync begins. */
    readonly before?: (store: StoreContext) => void;
  },
): Promise<VendorRig> {
  const clock = after?.rig.clock ?? testClock();
  const vendor = after?.rig.vendor ?? openVendor(profile, clock);
  const tokens = after?.rig.tokens ?? memoryTokens(vendor.signIn(ana, clock.now()));
  const file = join(testFolder(), 'daybook.db');
  if (after !== undefined) writeFileSync(file, after.image);
  laptops += 1;
  const store = { ...testStore({ file }), clock, ids: testIds(laptops) };
  const sent: string[] = [];
  const fates: { method: string; fate: Fate }[] = [];
  const pms = vendor.connect({ transport: lineTo(vendor, clock, sent, fates), tokens, clock });
  const sync = createSync(store, pms);
  onTestFinished(() => sync.stop());
  const { idle, cycle } = cyclesOf(sync);
  const rig: VendorRig = {
    profile,
    vendor,
    store,
    clock,
    sync,
    pms,
    sent,
    tokens,
    meets: (method, fate) => fates.push({ method, fate }),
    cycle,
    async cycleAfter(milliseconds) {
      clock.advance(milliseconds);
      await idle();
      sync.handlers.syncNow();
      await idle();
    },
    approved(patch = {}) {
      const { id } = savedEntry(store, { ...hearingWork(store), ...patch });
      rig.approve(id);
      return id;
    },
    approve(entryId) {
      submitPrebill(store, { entryIds: [entryId] });
      const { revision } = requireEntry(store, entryId);
      approvePrebill(store, { lines: [{ id: entryId, revision }] });
    },
    edit(entryId, patch) {
      const { revision } = requireEntry(store, entryId);
      editEntry(store, { id: entryId, revision, patch, reason: null });
    },
    record: (entryId) => Number(getBase(store, entryId)?.remoteId),
    truth: (words = note) => vendor.groundTruth().activities.filter((one) => one.note.startsWith(words)),
    image: () => store.db.serialize(),
  };
  after?.before?.(store);
  sync.start();
  await idle();
  return rig;
}

let laptops = 0;

function openVendor(profile: VendorProfile, clock: TestClock): SimulatedVendor {
  const vendor = profile.open({ seed: 1, clock: clock.now });
  logFirstRecords(vendor);
  // Not at the beginning of a minute: coarse timestamps lie before what they are of.
  clock.advance(95_000);
  return vendor;
}

function lineTo(
  vendor: SimulatedVendor,
  clock: TestClock,
  sent: string[],
  fates: { method: string; fate: Fate }[],
): Transport {
  return async (request): Promise<TransportResult> => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`);
    const answered = (answer: HttpAnswer): TransportResult => ({ ok: true, answer });
    const arrive = () => vendor.handle(request);
    const at = request.url.includes('/activities')
      ? fates.findIndex(({ method }) => method === request.method)
      : -1;
    const [met] = at < 0 ? [] : fates.splice(at, 1);
    switch (met?.fate.kind) {
      case undefined:
        return answered(arrive());
      case 'answer_lost':
        arrive();
        return lost;
      case 'never_arrives':
        return lost;
      case 'late':
        clock.after(met.fate.ms, arrive);
        return lost;
      case 'twice':
        arrive();
        return answered(arrive());
      case 'just_before':
        met.fate.run();
        return answered(arrive());
      case 'just_after': {
        const answer = arrive();
        met.fate.run();
        return answered(answer);
      }
    }
  };
}

const lost: TransportResult = {
  ok: false,
  failure: { kind: 'reset', sent: true, message: 'The line broke' },
};
