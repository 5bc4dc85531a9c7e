/** Words of the first run. */
export const welcome = {
  // features/welcome/person-form.tsx
  begin: 'Begin',
  whoWorksAtThisLaptop: 'Who works at this laptop',
  yourName: 'Your name',
  yourRole: 'Your role',

  // features/welcome/role-names.ts
  attorney: 'Attorney',
  paralegal: 'Paralegal',
  partner: 'Partner',

  // features/welcome/welcome.tsx
  welcomeToDaybook: 'Welcome to Daybook',
  timeCanBeWritten:
    'Time can be written at once, in the line above; it is kept on this laptop. Whenever you like, choose how to begin:',
  bringsInYourMattersRates: 'Brings in your matters, rates and codes. Only what is approved is ever sent.',
  withPms: (pmsName: string) => `With ${pmsName}`,
  waitingForBrowser: 'Waiting for the browser',
  stopWaiting: 'Stop waiting',
  signInTo: (pmsName: string) => `Sign in to ${pmsName}`,
  signInLaterAndAll: 'Sign in later, and all you wrote goes with you.',
  onThisLaptopAlone: 'On this laptop alone',
  backupEncryptedFileThatCarries:
    'A backup, the encrypted file that carries unsent work, or time kept in a sheet.',
  fromEarlierLaptop: 'From an earlier laptop, or from a file',
  moveIn: 'Move in…',
  importFile: 'Import a file…',
};
