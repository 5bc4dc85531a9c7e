import type { Policy } from '../../../shared/policy/policy';

/** A policy as a firm of forty may have it. Its names are invented; the key is one made for this sample, of which nobody has the other half. */
export const samplePolicy: Policy = {
  pmsRegion: 'us',
  pmsClientId: 'the id of your application',
  pmsClientSecret: 'its secret',
  updateChannel: 'off',
  roundingMode: 'up',
  roundingMinutes: 6,
  approvers: 'attorneys_and_partners',
  approveOwnTime: false,
  approvalLimit: 25000,
  approvalLimitNeeds: 'partner',
  mayWaive: 'partners',
  mayUnlock: 'attorneys_and_partners',
  mayChangeRules: 'administrators',
  people: ['billing@example.com=administrator'],
  allowUnencrypted: false,
  devTools: false,
  autoLockMinutes: 10,
  notices: 'without_names',
  userMayChange: ['autoLockMinutes', 'notices'],
};

/** The same as a configuration profile of macOS. */
export function mobileconfig(): string {
  const values = Object.entries(samplePolicy).map(
    ([name, value]) => `        <key>${name}</key>\n        ${plist(value)}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
    <key>PayloadContent</key>
    <array>
      <dict>
        <key>PayloadType</key>
        <string>app.daybook.desktop</string>
        <key>PayloadIdentifier</key>
        <string>app.daybook.desktop.policy</string>
        <key>PayloadUUID</key>
        <string>0E3B5B0A-6B5C-4B57-9C6E-2D1B7F0C4A01</string>
        <key>PayloadVersion</key>
        <integer>1</integer>
${values.join('\n')}
      </dict>
    </array>
    <key>PayloadDisplayName</key>
    <string>Daybook</string>
    <key>PayloadIdentifier</key>
    <string>app.daybook.desktop.profile</string>
    <key>PayloadScope</key>
    <string>System</string>
    <key>PayloadType</key>
    <string>Configuration</string>
    <key>PayloadUUID</key>
    <string>0E3B5B0A-6B5C-4B57-9C6E-2D1B7F0C4A02</string>
    <key>PayloadVersion</key>
    <integer>1</integer>
  </dict>
</plist>
`;
}

function plist(value: unknown): string {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (Array.isArray(value)) return `<array>${value.map(plist).join('')}</array>`;
  return `<string>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</string>`;
}
