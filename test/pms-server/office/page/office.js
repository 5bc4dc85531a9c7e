/** The office page's script: it sends what the colleague does, and shows what changed, whoever changed it. */

const byId = (id) => document.getElementById(id);
const said = byId('said');
const entryForm = byId('entry-form');
const billForm = byId('bill-form');
const deleteForm = byId('delete-form');

/** What the open dialog is about: the entry as it was when it opened, and whether a new one is being typed. */
let subject = null;

async function post(path, header, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [header]: '1' },
    body: JSON.stringify(body),
  });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.error.message);
  return value;
}

const act = (action) => post('/office/action', 'x-office', { ...action, as: byId('as').value });
const control = (path, body) => post(`/control${path}`, 'x-control', body);

function say(text, failed = false) {
  said.textContent = text;
  said.classList.toggle('failed', failed);
}

/** Runs what a button stands for and says how it went. */
async function run(work, done) {
  try {
    await work();
    say(done);
  } catch (problem) {
    say(problem.message, true);
  }
}

// The list follows the search form, and refreshes when the server says that something changed.
let limit = 50;
const filterOf = () => {
  const values = new URLSearchParams(new FormData(byId('filter')));
  values.set('limit', String(limit));
  return values;
};

async function refresh() {
  const versions = new Map(
    [...document.querySelectorAll('#entries tr[data-id]')].map((row) => [
      row.dataset.id,
      row.dataset.version,
    ]),
  );
  const focused = document.activeElement;
  const action = focused?.dataset?.action;
  const row = focused?.closest?.('tr[data-id]')?.dataset.id;
  const answer = await fetch(`/office/parts?${filterOf()}`);
  const { entries, log } = await answer.json();
  byId('entries').innerHTML = entries;
  byId('log').innerHTML = log;
  for (const shown of document.querySelectorAll('#entries tr[data-id]')) {
    if (versions.size > 0 && versions.get(shown.dataset.id) !== shown.dataset.version)
      shown.classList.add('fresh');
  }
  // A refresh must not take the keyboard away from the row it is on.
  if (action !== undefined && row !== undefined) {
    document.querySelector(`tr[data-id="${row}"] [data-action="${action}"]`)?.focus();
  }
  localTimes();
}

function localTimes() {
  for (const time of document.querySelectorAll('time[data-local]')) {
    time.textContent = new Date(time.dateTime).toLocaleTimeString();
  }
}

byId('filter').addEventListener('submit', (event) => {
  event.preventDefault();
  limit = 50;
  const address = new URLSearchParams(new FormData(byId('filter')));
  history.replaceState(null, '', `/office?${address}`);
  void refresh();
});
for (const select of byId('filter').querySelectorAll('select')) {
  select.addEventListener('change', () => byId('filter').requestSubmit());
}
byId('filter').elements.query.addEventListener('input', () => byId('filter').requestSubmit());

const events = new EventSource('/office/events');
events.addEventListener('changed', () => void refresh());

// Rows.
byId('entries').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button === null) return;
  if (button.dataset.more !== undefined) {
    limit = Number(button.dataset.more);
    void refresh();
    return;
  }
  const entry = JSON.parse(button.closest('tr').dataset.entry);
  const about = `${entry.caption} · ${entry.timekeeper} · ${entry.date}`;
  if (button.dataset.action === 'edit') openEntry(entry, false, `Edit entry`, about);
  if (button.dataset.action === 'twin') {
    openEntry(entry, true, `New entry as ${entry.timekeeper}`, `A second record for the same work: ${about}`);
  }
  if (button.dataset.action === 'bill') openDialog(billForm, entry, about);
  if (button.dataset.action === 'delete') openDialog(deleteForm, entry, about);
  if (button.dataset.action === 'unbill') {
    void run(() => act({ do: 'unbill', activityIds: [entry.id] }), 'Taken off its bill.');
  }
});

function openDialog(form, entry, about) {
  subject = { entry, isNew: false };
  form.querySelector('.hint').textContent = about;
  form.querySelector('.problem').textContent = '';
  form.closest('dialog').showModal();
}

function openEntry(entry, isNew, title, hint) {
  openDialog(entryForm, entry, hint);
  subject = { entry, isNew };
  byId('entry-title').textContent = title;
  const { elements } = entryForm;
  elements.date.value = entry.date;
  elements.hours.value =
    entry.seconds === null ? '' : String(Math.round((entry.seconds / 3600) * 10000) / 10000);
  elements.price.value = isNew ? '' : String(entry.price);
  elements.matter.value = entry.matter ?? '';
  elements.timekeeper.value = entry.timekeeperEmail;
  elements.task.value = entry.task ?? '';
  elements.activity.value = entry.activity ?? '';
  elements.billing.value = entry.billing;
  elements.note.value = entry.note;
  elements.hours.focus();
}

byId('new-entry').addEventListener('click', () => {
  const today = new Date().toLocaleDateString('en-CA');
  const blank = {
    date: today,
    seconds: null,
    note: '',
    billing: 'billable',
    timekeeperEmail: byId('as').value,
  };
  openEntry(blank, true, 'New entry', '');
});

/** The form as the firm's fields. */
function fieldsOf() {
  const { elements } = entryForm;
  const task = elements.task.value.trim().toUpperCase();
  const activity = elements.activity.value.trim().toUpperCase();
  return {
    date: elements.date.value,
    seconds: Math.round(Number(elements.hours.value) * 3600),
    note: elements.note.value.trim(),
    matter: elements.matter.value.trim(),
    timekeeper: elements.timekeeper.value,
    codes: task === '' && activity === '' ? null : { task, activity },
    billing: elements.billing.value,
    ...(elements.price.value === '' ? {} : { price: Number(elements.price.value) }),
  };
}

/** Only what was changed is sent: a colleague who corrects the hours does not rewrite the narrative. */
function changesOf(entry, fields) {
  const before = {
    ...entry,
    timekeeper: entry.timekeeperEmail,
    codes: entry.task === null ? null : { task: entry.task, activity: entry.activity },
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  );
}

/** Sends the dialog's action; a refusal is shown where the eyes are, and nothing typed is lost. */
function onSubmit(form, work, done) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await work(new FormData(form));
      form.closest('dialog').close();
      say(done);
    } catch (problem) {
      form.querySelector('.problem').textContent = problem.message;
    }
  });
}

onSubmit(
  entryForm,
  () => {
    const fields = fieldsOf();
    if (subject.isNew) return act({ do: 'create', entry: fields });
    return act({ do: 'edit', activityId: subject.entry.id, changes: changesOf(subject.entry, fields) });
  },
  'Saved.',
);
onSubmit(
  billForm,
  (values) => act({ do: 'bill', activityIds: [subject.entry.id], state: values.get('state') }),
  'Put on a bill.',
);
onSubmit(deleteForm, () => act({ do: 'delete', activityId: subject.entry.id }), 'Deleted.');
for (const button of document.querySelectorAll('[data-close]')) {
  button.addEventListener('click', () => button.closest('dialog').close());
}

// Matters and the road.
byId('matter-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const matter = event.target.elements.matter.value.trim();
  const status = event.submitter.value;
  void run(
    () => act({ do: 'setMatterStatus', matter, status }),
    status === 'Closed' ? `${matter} is closed.` : `${matter} is open.`,
  );
});
byId('online').addEventListener('change', (event) => {
  const online = event.target.checked;
  void run(
    () => control('/network', { online }),
    online ? 'The server can be reached.' : 'The server cannot be reached.',
  );
});
const faults = {
  answerLost: { kind: 'answerLost', match: { method: 'POST', pathPrefix: '/api/v4/activities' } },
  busy: { kind: 'status', status: 503, retryAfterSeconds: 5, match: { pathPrefix: '/api/v4' } },
};
for (const button of document.querySelectorAll('[data-fault]')) {
  button.addEventListener('click', () => {
    void run(
      () => control('/faults', faults[button.dataset.fault]),
      `Ordered: ${button.textContent.toLowerCase()}.`,
    );
  });
}

localTimes();
