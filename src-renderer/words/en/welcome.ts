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
  sampleFirm: 'Or look around first',
  aMadeUpFirm:
    'A made-up firm with a month of time, in a place of its own: nothing of it mixes with your work, and one press deletes it. It is tied to no practice management system, so it shows no conflicts.',
  trySampleFirm: 'Try the sample firm',

  // features/welcome/sample-banner.tsx
  sampleFirmHead: 'Sample firm: nothing here is billed.',
  whatYouWriteHere: 'What you write here stays here, apart from your own work.',
  backToYourOwn: 'Back to your own work',
  leaveAndDelete: 'Leave and delete it',

  // features/welcome/sign-in-button.tsx
  notInTheSample: 'The sample firm has no sign-in.',
  importFile: 'Import a file…',
};
