import type { Dice } from '../../simulation/world/dice';
import type { Hands } from './hands';

/** Looks at an open conflict as its screen shows it, and decides or undoes one of the ways that are on offer. */
export async function decide({ engine, act, rows }: Hands, dice: Dice): Promise<unknown> {
  const { handlers } = engine;
  const open = dice.pick(
    rows<{ id: string }>('SELECT id FROM conflict WHERE closed_at IS NULL ORDER BY opened_at, id'),
  );
  if (open === undefined || dice.chance(0.15)) {
    const decided = dice.pick(
      rows<{ id: string }>('SELECT id FROM conflict WHERE decided_at IS NOT NULL ORDER BY id DESC'),
    );
    if (decided === undefined) return act('sync now', [], () => handlers.syncNow({}));
    return act('undo a decision', ['any'], () => handlers.conflictUndo({ id: decided.id }));
  }
  const view = await handlers.conflictGet({ id: open.id });
  const offer = dice.pick(
    view.choices.filter(({ decides }) => decides.every((name) => view.mayDecide.includes(name))),
  );
  if (offer === undefined) return undefined;
  const isAmbiguous = view.candidates.length > 0 && offer.choice === 'same_entry';
  return act('decide', ['any'], () =>
    handlers.conflictDecide({
      id: open.id,
      choice: offer.choice,
      result: offer.result,
      remoteEtag: view.remoteEtag,
      ownEtag: view.ownEtag,
      localRevision: view.localRevision,
      candidateRemoteId: isAmbiguous ? (dice.pick(view.candidates)?.remoteId ?? null) : null,
      reason: null,
    }),
  );
}
