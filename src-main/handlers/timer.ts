import type { Handlers } from '../../shared/ipc/contract';
import { setCourt } from '../commands/court-set';
import { discardTimer } from '../commands/timer-discard';
import { answerDoubts } from '../commands/timer-doubt';
import { editTimer } from '../commands/timer-edit';
import { finishTimer, finishTimerByDay } from '../commands/timer-finish';
import { mergeTimers } from '../commands/timer-merge';
import { pauseTimer } from '../commands/timer-pause';
import { recoverTimer } from '../commands/timer-recover';
import { resumeTimer } from '../commands/timer-resume';
import { startTimer } from '../commands/timer-start';
import { entryView } from '../queries/entry-view';
import { timerQuestions } from '../queries/timer-questions';
import { timersList, timerView } from '../queries/timers-list';
import { courtSince } from '../store/court';
import type { StoreContext } from '../store/database';
import type { TimerWatch } from '../timer-watch';

type TimerCall =
  | 'timersList'
  | 'timerStart'
  | 'timerPause'
  | 'timerResume'
  | 'timerEdit'
  | 'timerFinish'
  | 'timerFinishByDay'
  | 'timerDiscard'
  | 'timerRecover'
  | 'timerMerge'
  | 'timerQuestions'
  | 'timerAnswer'
  | 'courtGet'
  | 'courtSet';

/**
 * The calls about timers. Before whatever a person does to one, the clocks are compared: a start behind a moved clock must
 * not be taken for one before it.
 */
export function timerHandlers(
  store: StoreContext,
  { look }: Pick<TimerWatch, 'look'>,
): Pick<Handlers, TimerCall> {
  return {
    timersList: () => timersList(store),
    timerStart(input) {
      look();
      return timerView(store, startTimer(store, input));
    },
    timerPause({ id }) {
      look();
      pauseTimer(store, id);
      return timerView(store, id);
    },
    timerResume({ id }) {
      look();
      resumeTimer(store, id);
      return timerView(store, id);
    },
    timerEdit(input) {
      editTimer(store, input);
      return timerView(store, input.id);
    },
    timerFinish({ id }) {
      look();
      return entryView(store, finishTimer(store, id));
    },
    timerFinishByDay({ id }) {
      look();
      return finishTimerByDay(store, id).map((entryId) => entryView(store, entryId));
    },
    timerDiscard({ id }) {
      look();
      discardTimer(store, id);
      return {};
    },
    timerRecover(input) {
      look();
      recoverTimer(store, input);
      return timerView(store, input.id);
    },
    timerMerge(input) {
      look();
      mergeTimers(store, input);
      return timerView(store, input.intoId);
    },
    timerQuestions: () => timerQuestions(store),
    timerAnswer({ ids, keep }) {
      look();
      answerDoubts(store, ids, keep);
      return {};
    },
    courtGet: () => ({ since: courtSince(store) }),
    courtSet({ on }) {
      look();
      setCourt(store, on);
      return { since: courtSince(store) };
    },
  };
}
