/**
 * The one application registered with the stand-in. The vendor has no PKCE for such apps, so a secret goes along;
 * these two guard a server on this machine that holds invented people, and nothing else.
 */
export const application = { clientId: 'daybook-desktop', clientSecret: 'daybook-sample-secret' } as const;

/** Desktop apps register the loopback address and come with any port (RFC 8252, 7.3). */
export function isAllowedRedirect(uri: string): boolean {
  return /^http:\/\/127\.0\.0\.1(?::\d{1,5})?(?:\/[^\s#]*)?$/.test(uri);
}

/** `bits` of randomness as hex. */
export function randomToken(random: () => number, bits = 160): string {
  let token = '';
  while (token.length * 4 < bits)
    token += Math.floor(random() * 0x10000)
      .toString(16)
      .padStart(4, '0');
  return token;
}
