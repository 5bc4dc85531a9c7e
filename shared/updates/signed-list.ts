/** What an update's list says of it; the part that decides what would be installed. */
export type UpdateList = {
  readonly version: string;
  readonly files: readonly { readonly sha512: string }[];
};

/**
 * The text that is signed: the version and the hash of each file, so that neither another file nor an older version can be put
 * in its place. How many laptops get it at once is no part of it: a release widens that as it goes.
 */
export function signedText({ version, files }: UpdateList): string {
  return ['Daybook update', version, ...files.map(({ sha512 }) => sha512)].join('\n');
}
