import { describe, expect, it } from 'vitest';
import {
  mayBeSame,
  sameChoice,
  sumsOfResults,
  toSend,
} from '../../../src-renderer/features/conflicts/decide-alike';
import {
  decisionOf,
  isComplete,
  isEditable,
  takenSide,
} from '../../../src-renderer/features/conflicts/decision';
import {
  askedFields,
  choose,
  emptyDraft,
  keepSide,
  mergedFields,
  movedSide,
  openForTyping,
  pick,
  reopen,
  takeSuggestion,
  type as typeInto,
} from '../../../src-renderer/features/conflicts/decision-draft';
import { columnsOf } from '../../../src-renderer/features/conflicts/table-rows';
import { before, clash, clio, laptop, twin } from './sample-conflict';

describe('a clash', () => {
  it('asks only for what clashes and presets nothing', () => {
    const view = clash();
    expect(askedFields(view, emptyDraft)).toEqual(['seconds', 'narrative']);
    expect(mergedFields(view, emptyDraft)).toEqual([{ name: 'activityCode', from: 'laptop' }]);
    const decision = decisionOf(view, emptyDraft);
    expect(decision).toMatchObject({ choice: null, result: null, missing: ['seconds', 'narrative'] });
    expect(isComplete(decision)).toBe(false);
  });

  it('takes one side for all that is asked, with the merged fields standing', () => {
    const view = clash();
    const decision = decisionOf(view, keepSide(view, emptyDraft, 'clio'));
    expect(decision.choice).toBe('field_by_field');
    expect(decision.result).toEqual({ ...clio, activityCode: 'A109' });
  });

  it('calls a result that equals one side whole by its name', () => {
    const view = clash();
    expect(decisionOf(view, keepSide(view, emptyDraft, 'laptop'))).toMatchObject({
      choice: 'keep_laptop',
      result: laptop,
      consequence: 'laptop goes',
    });
    const reopened = reopen(view, emptyDraft, 'activityCode');
    expect(askedFields(view, reopened)).toEqual(['seconds', 'narrative', 'activityCode']);
    expect(decisionOf(view, keepSide(view, reopened, 'clio'))).toMatchObject({
      choice: 'keep_pms',
      result: clio,
    });
  });

  it('is decided field by field, and by typing', () => {
    const view = clash();
    let draft = pick(view, emptyDraft, 'seconds', 'before');
    expect(decisionOf(view, draft).missing).toEqual(['narrative']);
    draft = typeInto(view, draft, { narrative: 'Attend and argue hearing' });
    const decision = decisionOf(view, draft);
    expect(decision.result).toEqual({
      ...before,
      activityCode: 'A109',
      narrative: 'Attend and argue hearing',
    });
    expect(takenSide(view, draft, decision, 'seconds')).toBe('before');
    expect(takenSide(view, draft, decision, 'narrative')).toBeNull();
    expect(decisionOf(view, pick(view, draft, 'narrative', 'clio')).result?.narrative).toBe(clio.narrative);
  });

  it('keeps what was typed when the record moves, and says so', () => {
    const view = clash();
    const draft = typeInto(view, emptyDraft, { narrative: 'Typed' });
    const moved = clash({
      remoteEtag: '"2"',
      remote: { label: '', who: null, role: null, at: null, facts: before, hidden: [] },
    });
    expect(movedSide(view, draft)).toBeNull();
    expect(movedSide(moved, draft)).toBe('there');
    expect(movedSide(clash({ ownEtag: '"1"' }), draft)).toBe('here');
    expect(decisionOf(moved, draft).preview?.narrative).toBe('Typed');
  });

  it('leaves hours to the timekeeper or a partner', () => {
    const view = clash({ mayDecide: ['narrative', 'taskCode', 'activityCode'] });
    const decision = decisionOf(view, keepSide(view, emptyDraft, 'clio'));
    expect(decision.notAllowed).toEqual(['seconds']);
    expect(isComplete(decision)).toBe(false);
  });

  it('takes a suggestion only when a person does', () => {
    const facts = { ...laptop, narrative: clio.narrative };
    const view = clash({ suggestion: { choice: 'field_by_field', facts, reason: '' } });
    expect(decisionOf(view, emptyDraft).choice).toBeNull();
    expect(decisionOf(view, takeSuggestion(view, emptyDraft)).result).toEqual(facts);
  });
});

describe('a twin', () => {
  it('is told until somebody says that it is the same, and then starts from what joining comes to', () => {
    const view = twin();
    expect(decisionOf(view, emptyDraft)).toMatchObject({ choice: null, preview: null });
    const same = choose(view, emptyDraft, 'same_entry');
    expect(decisionOf(view, same)).toMatchObject({ choice: 'same_entry', result: laptop });
    const withTheirHours = pick(view, same, 'seconds', 'clio');
    expect(decisionOf(view, withTheirHours).result).toEqual({ ...laptop, seconds: clio.seconds });
  });

  it('is kept twice without a result, and an answer given twice is taken back', () => {
    const view = twin();
    const both = choose(view, emptyDraft, 'keep_both');
    const decision = decisionOf(view, both);
    expect(decision).toMatchObject({ choice: 'keep_both', result: null });
    expect(isComplete(decision)).toBe(true);
    expect(isEditable(view, both)).toBe(false);
    expect(decisionOf(view, choose(view, both, 'keep_both')).choice).toBeNull();
  });
});

describe('a record that one side deleted', () => {
  const gone = clash({
    remote: null,
    merge: null,
    choices: [
      {
        choice: 'keep_laptop',
        label: '',
        consequence: 'a new record',
        result: laptop,
        editable: false,
        decides: [],
      },
      {
        choice: 'keep_pms',
        label: '',
        consequence: 'to the trash',
        result: null,
        editable: false,
        decides: [],
      },
    ],
  });

  it('is kept or dropped whole by the same keys', () => {
    expect(decisionOf(gone, keepSide(gone, emptyDraft, 'laptop'))).toMatchObject({
      choice: 'keep_laptop',
      result: laptop,
    });
    const dropped = decisionOf(gone, keepSide(gone, emptyDraft, 'clio'));
    expect(dropped).toMatchObject({ choice: 'keep_pms', result: null });
    expect(isComplete(dropped)).toBe(true);
    expect(keepSide(gone, emptyDraft, 'before')).toBe(emptyDraft);
  });

  it('takes no typing into a side that is kept as it is', () => {
    const draft = typeInto(gone, keepSide(gone, emptyDraft, 'laptop'), { narrative: 'Other' });
    expect(decisionOf(gone, draft).result).toEqual(laptop);
  });
});

describe('a record that was sent without an answer', () => {
  const unclear = clash({
    summary: { ...clash().summary, kind: 'outcome_ambiguous' },
    base: null,
    merge: null,
    remote: null,
    candidates: ['7', '8'].map((remoteId) => ({
      remoteId,
      saidToBe: null,
      label: '',
      who: null,
      role: null,
      at: null,
      facts: laptop,
      hidden: [],
    })),
    choices: [
      { choice: 'same_entry', label: '', consequence: 'joined', result: laptop, editable: true, decides: [] },
      {
        choice: 'keep_laptop',
        label: '',
        consequence: 'sent again',
        result: laptop,
        editable: false,
        decides: [],
      },
    ],
  });

  it('needs to be told which of several it is', () => {
    const same = choose(unclear, emptyDraft, 'same_entry');
    expect(decisionOf(unclear, same).choice).toBeNull();
    expect(decisionOf(unclear, { ...same, candidateRemoteId: '8' })).toMatchObject({ choice: 'same_entry' });
    expect(decisionOf(unclear, keepSide(unclear, emptyDraft, 'laptop')).choice).toBe('keep_laptop');
  });
});

describe('an entry that was never sent, whose matter was closed', () => {
  const unsent = clash({
    summary: { ...clash().summary, kind: 'matter_unavailable' },
    base: null,
    merge: null,
    remote: null,
    choices: [
      {
        choice: 'keep_laptop',
        label: '',
        consequence: 'sent as it is',
        result: laptop,
        editable: false,
        decides: [],
      },
      {
        choice: 'field_by_field',
        label: '',
        consequence: 'sent once approved',
        result: laptop,
        editable: true,
        decides: [],
      },
    ],
  });

  it('may be changed before anything is chosen, and shows the laptop’s version alone', () => {
    expect(columnsOf(unsent)).toEqual(['laptop']);
    expect(isEditable(unsent, emptyDraft)).toBe(true);
    const open = openForTyping(unsent, emptyDraft);
    const moved = typeInto(unsent, open, { matterId: before.timekeeperId });
    expect(decisionOf(unsent, moved)).toMatchObject({
      choice: 'field_by_field',
      result: { ...laptop, matterId: before.timekeeperId },
    });
  });

  it('is sent as it is when nothing was changed', () => {
    expect(decisionOf(unsent, keepSide(unsent, emptyDraft, 'laptop')).choice).toBe('keep_laptop');
    expect(decisionOf(unsent, openForTyping(unsent, emptyDraft)).choice).toBe('keep_laptop');
  });
});

describe('the same choice for conflicts that are alike', () => {
  const other = clash({
    summary: { ...clash().summary, id: '0190b3c4-0000-7000-8000-000000000099' },
  });

  it('picks the same sides there, and is bound to what was shown there', () => {
    const view = clash();
    const draft = pick(view, pick(view, emptyDraft, 'seconds', 'laptop'), 'narrative', 'clio');
    const decision = decisionOf(view, draft);
    expect(mayBeSame(draft, decision)).toBe(true);
    const [same, ...none] = sameChoice([other], draft, decision);
    expect(none).toEqual([]);
    expect(same?.decision.result).toEqual({ ...laptop, narrative: clio.narrative });
    expect(same && toSend(same)).toMatchObject({
      id: other.summary.id,
      choice: 'field_by_field',
      remoteEtag: '"1"',
    });
  });

  it('is not offered for words that were typed, nor while something is open', () => {
    const view = clash();
    expect(mayBeSame(emptyDraft, decisionOf(view, emptyDraft))).toBe(false);
    const typed = typeInto(view, keepSide(view, emptyDraft, 'laptop'), { narrative: 'Typed' });
    expect(mayBeSame(typed, decisionOf(view, typed))).toBe(false);
  });

  it('leaves out what this person may not decide there', () => {
    const view = clash();
    const draft = keepSide(view, emptyDraft, 'laptop');
    const locked = { ...other, mayDecide: [] };
    expect(sameChoice([locked, other], draft, decisionOf(view, draft)).map((one) => one.view)).toEqual([
      other,
    ]);
  });

  it('sums what it comes to, and what the other side holds now', () => {
    const view = clash();
    const draft = keepSide(view, emptyDraft, 'laptop');
    const decision = decisionOf(view, draft);
    const all = [{ view, draft, decision }, ...sameChoice([other], draft, decision)];
    expect(sumsOfResults(all)).toEqual({
      result: { seconds: 8640, minor: 108_000 },
      there: { seconds: 5760, minor: 72_000 },
    });
  });
});
