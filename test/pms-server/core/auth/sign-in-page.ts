import { escapeHtml } from '../escape-html';
import { firstOf, type Query } from '../messages';
import { type PmsState, settingsOf } from '../state';
import { fullName } from '../views/people';

/** The page on which a person says who they are: one button for each timekeeper of the sample firm. */
export function signInPage(state: PmsState, asked: Query): string {
  const kept = ['response_type', 'client_id', 'redirect_uri', 'state']
    .map((name) => [name, firstOf(asked, name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value ?? '')}">`)
    .join('\n');
  const people = [...state.tables.users.values()]
    .filter((user) => user.enabled)
    .map(
      (user) => `<li><button name="login_hint" value="${escapeHtml(user.email)}">
        <span class="initials" aria-hidden="true">${escapeHtml(user.initials)}</span>
        <span><b>${escapeHtml(fullName(user))}</b><br><small>${user.jobTitle} · ${escapeHtml(user.email)}</small></span>
      </button></li>`,
    )
    .join('\n');
  return page(
    'Sign in to the sample firm',
    `<h1>${escapeHtml(settingsOf(state).accountName)}</h1>
    <p><b>Daybook</b> asks to read the firm's matters and timekeepers, and to read and write time entries.
    Who are you?</p>
    <form method="post" action="/oauth/authorize">
      ${kept}
      <ul>${people}</ul>
      <button class="quiet" name="deny" value="1">Do not allow</button>
    </form>
    <p class="foot">A stand-in for the practice management system, on this computer only. People and matters are invented.</p>`,
  );
}

export function problemPage(message: string): string {
  return page('Sign-in is not possible', `<h1>Sign-in is not possible</h1><p>${escapeHtml(message)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; --line: light-dark(#d8dbe2, #363b46); --face: light-dark(#fff, #1d2027);
  --ground: light-dark(#f3f4f7, #14161b); --quiet: light-dark(#5b6270, #9aa2b1); --mark: light-dark(#2f5d9f, #8fb4ee); }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
  font: 15px/1.5 system-ui, sans-serif; }
main { width: min(26rem, calc(100vw - 3rem)); background: var(--face); border: 1px solid var(--line);
  border-radius: 12px; padding: 1.75rem; margin: 1.5rem 0; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
ul { list-style: none; padding: 0; margin: 1.25rem 0; display: grid; gap: .5rem; }
button { font: inherit; color: inherit; cursor: pointer; border-radius: 8px; min-height: 2.25rem; }
li button { display: flex; gap: .75rem; align-items: center; text-align: start; width: 100%; padding: .6rem .75rem;
  background: none; border: 1px solid var(--line); }
li button:hover { border-color: var(--mark); }
button:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.initials { flex: none; width: 2.25rem; height: 2.25rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--ground); color: var(--mark); font-weight: 600; font-size: .85rem; }
.quiet { background: none; border: 1px solid transparent; color: var(--quiet); padding: 0 .75rem; text-decoration: underline; }
small, .foot { color: var(--quiet); font-size: .85rem; }
.foot { margin: 1.25rem 0 0; }
</style>
</head>
<body><main>
${body}
</main></body>
</html>`;
}
