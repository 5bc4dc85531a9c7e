#!/usr/bin/env node
/**
 * A browser for machines without one: given the address of the stand-in's sign-in, it says who it is (the e-mail
 * address in DAYBOOK_SIGN_IN_AS) and follows the redirects, which lead to Daybook's own loopback address.
 */
const [address] = process.argv.slice(2);
const email = process.env.DAYBOOK_SIGN_IN_AS;
if (!address || !email) {
  console.error('usage: DAYBOOK_SIGN_IN_AS=<e-mail> sign-in-browser.mjs <address>');
  process.exit(2);
}
const asked = new URL(address);
asked.searchParams.set('login_hint', email);
const page = await fetch(asked, { redirect: 'follow' });
process.exitCode = page.ok ? 0 : 1;
