import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { undoLast } from '../../../src-main/commands/undo';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { rateHandlers } from '../../../src-main/handlers/rate';
import { entryView } from '../../../src-main/queries/entry-view';
import { allRateCards } from '../../../src-main/store/rate-cards';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testFolder, testStore } from '../../helpers/engine/store';

/** Rate cards from a file: mapped, shown beforehand, taken whole or not at all, and taken back by one undo. */

function firm() {
  const store = testStore();
  sampleFirm(store);
  const path = join(testFolder(), 'rates.csv');
  const files = chosenFiles(store.ids, () => Promise.resolve(path));
  const calls = rateHandlers(store, files);
  const file = async (content: string) => {
    writeFileSync(path, content);
    const { chosen } = await files.choose('rates_in', '');
    if (chosen === null) throw new Error('Nothing was chosen');
    const look = await calls.rateFileLook({ chosen: chosen.id });
    return { chosen: chosen.id, hash: look.hash, mapping: look.mapping, dayOrder: look.dayOrder };
  };
  return { store, calls, file };
}
let here: ReturnType<typeof firm>;
beforeEach(() => {
  here = firm();
});

const good = [
  'Type,Attorney,Classification,Client,Matter No,Hourly rate,Discount,Effective from,Until,Currency,Note',
  'Rate,Ana Rivera,,,,"$1,450.00",,2026-01-01,,USD,As agreed',
  ',DC,,Smith Family Trust,00231-004,500,,18/11/2026,,,',
  'cap,,partnr,Smith Family Trust,,900,,2026-01-01,2026-12-31,,',
  ',,,Smith Family Trust,,,12.5 %,2026-01-01,,,',
].join('\r\n');

describe('a file of rate cards', () => {
  test('is shown beforehand, taken whole, and taken back by one undo', async () => {
    const { store, calls, file } = here;
    store.db.prepare('UPDATE timekeeper SET rate_minor = NULL').run();
    const { id } = savedEntry(store, { matterId: null, workDate: '2026-11-18', workedSeconds: 3600 });
    const wanted = await file(good);
    expect(wanted.dayOrder).toBe('day_first');
    expect(await calls.rateFilePreview(wanted)).toMatchObject({ added: 4, same: 0, problemCount: 0 });
    expect(allRateCards(store)).toEqual([]);
    await calls.rateFileImport(wanted);
    expect(allRateCards(store)).toMatchObject([
      { kind: 'rate', timekeeperId: sample.me, rateMinor: 145_000, from: '2026-01-01', note: 'As agreed' },
      {
        kind: 'rate',
        timekeeperId: sample.partner,
        matterId: sample.smith,
        clientId: null,
        from: '2026-11-18',
      },
      { kind: 'cap', clientId: sample.client, classCode: 'PARTNR', rateMinor: 90_000, to: '2026-12-31' },
      { kind: 'discount', clientId: sample.client, discountBasis: 1250, rateMinor: null },
    ]);
    expect(entryView(store, id).rateMinor).toBe(145_000);
    expect(await calls.rateFileImport(wanted)).toMatchObject({ added: 0, same: 4 });
    expect(undoLast(store)).toEqual({ label: 'Import rate cards' });
    expect(allRateCards(store)).toEqual([]);
    expect(entryView(store, id).rateMinor).toBeNull();
  });

  test('with a wrong cell is taken not at all; each is told by row and column', async () => {
    const { store, calls, file } = here;
    const wanted = await file(
      [
        'Timekeeper,Client,Rate,Discount,From,To,Currency',
        'Nobody,,450,,2026-01-01,,',
        'AR,,€450,,2026-01-01,,',
        'AR,,450,,2026-02-31,,',
        'AR,,450,10,2026-01-01,,',
        'AR,,450,,2026-01-01,2025-01-01,',
        'AR,,450,,2026-01-01,,EUR',
        'AR,,0,,,,',
        'AR,Smith Family Trust,450,,2026-01-01,,',
      ].join('\n'),
    );
    const { problems, added } = await calls.rateFilePreview(wanted);
    expect(problems.map(({ row, heading, why }) => `${row} ${heading}: ${why}`)).toEqual([
      '2 Timekeeper: No timekeeper “Nobody” is known on this laptop.',
      '3 Rate: “€450” is in EUR, and this firm’s rates are in USD.',
      '4 From: There is no day “2026-02-31” in the calendar.',
      '5 Discount: A card says a rate or a discount, not both. Write two rows.',
      '6 To: It would end before it begins.',
      '7 Currency: It is in EUR, and nobody is billed in it: two currencies are never summed, and none is converted.',
      '8 From: Write the first day on which it holds.',
      '8 Rate: A rate of zero. Leave the row out; a card is ended in Settings, Rates.',
      '9 : A rate is for a timekeeper on a matter, a class for a client, a timekeeper, or a class.',
    ]);
    expect(added).toBe(0);
    await expect(calls.rateFileImport(wanted)).rejects.toThrow(
      /^Nothing was imported\. Row 2, column 1 \(Timekeeper\): No timekeeper “Nobody”/,
    );
    expect(allRateCards(store)).toEqual([]);
  });
});
