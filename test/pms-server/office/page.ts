import { escapeHtml } from '../core/escape-html';
import { type PmsState, settingsOf } from '../core/state';
import { fullName } from '../core/views/people';
import type { Scenario } from '../sample-firm/data';
import { type EntryFilter, renderEntries } from './entry-list';
import { renderForms } from './forms';
import { renderLog } from './write-log';

export type OfficePage = {
  readonly state: PmsState;
  readonly scenario: Scenario;
  readonly filter: EntryFilter;
  readonly online: boolean;
};

/** The office: the PMS as the colleagues see it. Rendered whole; the script only sends actions and refreshes parts. */
export function renderPage({ state, scenario, filter, online }: OfficePage): string {
  const firm = escapeHtml(settingsOf(state).accountName);
  const people = [...state.tables.users.values()].map((user) => ({
    email: user.email,
    name: fullName(user),
  }));
  const options = (chosen: string): string =>
    people
      .map(
        ({ email, name }) =>
          `<option value="${escapeHtml(email)}"${email === chosen ? ' selected' : ''}>${escapeHtml(name)}</option>`,
      )
      .join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Office · ${firm}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/office/office.css">
<script type="module" src="/office/office.js"></script>
</head>
<body>
<a class="skip" href="#entries">Skip to the entries</a>
<header>
  <div><h1>${firm}</h1><p>The office. What you do here, a colleague does in the practice management system.</p></div>
  <label>You are <select id="as">${options(scenario.colleague)}</select></label>
  <button type="button" id="new-entry" class="primary">New entry</button>
</header>
<div id="said" role="status" aria-live="polite"></div>
<div class="columns">
<main>
  <form id="filter" method="get" action="/office" role="search">
    <label class="grow"><span class="unseen">Search entries</span>
      <input type="search" name="query" value="${escapeHtml(filter.wanted)}" placeholder="Search narrative, matter, timekeeper" autocomplete="off"></label>
    <label><span class="unseen">Timekeeper</span>
      <select name="timekeeper"><option value="">Everybody</option>${options(filter.timekeeper)}</select></label>
    <label><span class="unseen">State</span>
      <select name="state">${stateOptions(filter.state)}</select></label>
    <button>Search</button>
  </form>
  <section id="entries" tabindex="-1" aria-label="Time entries">${renderEntries(state, filter)}</section>
</main>
<aside>
  <section aria-labelledby="matter-title">
    <h2 id="matter-title">A matter</h2>
    <form id="matter-form">
      <label>Matter <input name="matter" list="matters" value="${escapeHtml(scenario.closedWhileInCourt.matter)}" required></label>
      <p class="hint">${escapeHtml(scenario.closedWhileInCourt.about)}</p>
      <div class="pair"><button name="status" value="Closed">Close matter</button><button name="status" value="Open">Open again</button></div>
    </form>
  </section>
  <section aria-labelledby="road-title">
    <h2 id="road-title">The road from the laptop</h2>
    <label class="switch"><input type="checkbox" id="online" role="switch"${online ? ' checked' : ''}> The server can be reached</label>
    <div class="pair"><button type="button" data-fault="answerLost">Lose the next answer to a create</button>
    <button type="button" data-fault="busy">Be busy for the next request</button></div>
  </section>
  <section aria-labelledby="log-title"><h2 id="log-title">Latest changes</h2><div id="log">${renderLog(state)}</div></section>
</aside>
</div>
${renderForms(state, options)}
</body>
</html>`;
}

function stateOptions(chosen: EntryFilter['state']): string {
  const states = { '': 'Any state', unbilled: 'Unbilled', draft: 'On a draft bill', billed: 'Billed' };
  return Object.entries(states)
    .map(([value, text]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`)
    .join('');
}
