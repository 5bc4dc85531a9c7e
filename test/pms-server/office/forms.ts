import { escapeHtml } from '../core/escape-html';
import type { PmsState } from '../core/state';

/** The dialogs of the office page and the lists that their fields offer. */
export function renderForms(state: PmsState, people: (chosen: string) => string): string {
  return `
<dialog id="entry-dialog" aria-labelledby="entry-title">
  <form id="entry-form" method="dialog">
    <h2 id="entry-title">Edit entry</h2>
    <p class="hint" id="entry-hint"></p>
    <div class="fields">
      <label>Date <input type="date" name="date" required></label>
      <label>Hours <input type="number" name="hours" min="0" max="24" step="any" required></label>
      <label>Rate, $ an hour <input type="number" name="price" min="0" step="0.01" placeholder="derived"></label>
      <label class="wide">Matter <input name="matter" list="matters" required autocomplete="off"></label>
      <label>Timekeeper <select name="timekeeper">${people('')}</select></label>
      <label>Task code <input name="task" list="tasks" autocomplete="off"></label>
      <label>Activity code <input name="activity" list="activity-codes" autocomplete="off"></label>
      <label>Billing <select name="billing"><option value="billable">Billable</option>
        <option value="no_charge">No charge</option><option value="non_billable">Non-billable</option></select></label>
      <label class="wide">Narrative <textarea name="note" rows="4" required></textarea></label>
    </div>
    <p class="problem" role="alert"></p>
    <div class="pair end"><button type="button" data-close>Cancel</button><button class="primary">Save</button></div>
  </form>
</dialog>
<dialog id="bill-dialog" aria-labelledby="bill-title">
  <form id="bill-form" method="dialog">
    <h2 id="bill-title">Put on a bill</h2>
    <p class="hint" id="bill-hint"></p>
    <fieldset><legend>The bill is</legend>
      <label><input type="radio" name="state" value="draft" checked> a draft</label>
      <label><input type="radio" name="state" value="awaiting_payment"> issued, awaiting payment</label>
      <label><input type="radio" name="state" value="paid"> paid</label></fieldset>
    <p class="problem" role="alert"></p>
    <div class="pair end"><button type="button" data-close>Cancel</button><button class="primary">Bill</button></div>
  </form>
</dialog>
<dialog id="delete-dialog" aria-labelledby="delete-title">
  <form id="delete-form" method="dialog">
    <h2 id="delete-title">Delete this entry?</h2>
    <p class="hint" id="delete-hint"></p>
    <p class="problem" role="alert"></p>
    <div class="pair end"><button type="button" data-close>Keep it</button><button class="primary">Delete</button></div>
  </form>
</dialog>
<datalist id="matters">${[...state.tables.matters.values()]
    .map((matter) => option(matter.displayNumber, `${matter.description} (${matter.status})`))
    .join('')}</datalist>
<datalist id="tasks">${codeOptions(state, 'UtbmsTask')}</datalist>
<datalist id="activity-codes">${codeOptions(state, 'UtbmsActivity')}</datalist>`;
}

function codeOptions(state: PmsState, type: string): string {
  return [...state.tables.utbmsCodes.values()]
    .filter((code) => code.type === type && state.tables.utbmsSets.get(code.setId)?.enabled === true)
    .map((code) => option(code.code, code.name))
    .join('');
}

function option(value: string, text: string): string {
  return `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;
}
