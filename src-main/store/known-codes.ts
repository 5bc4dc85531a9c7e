import type { Id } from '../../shared/domain/id';
import { type CodeTable, createCodeTable, type TableCode } from '../../shared/utbms/code-table';
import { bundledCodes } from './bundled-codes';
import { codeSets } from './code-sets';
import type { StoreContext } from './database';
import { allCodes } from './reference';
import { remembered } from './remembered';

/** Codes of the sets that clients define and that are offered. @param exceptSetId left out */
export function clientCodes(
  store: StoreContext,
  exceptSetId: Id | null = null,
): (TableCode & { readonly clientId: Id | null })[] {
  return codeSets(store)
    .filter(({ id, retiredAt }) => retiredAt === null && id !== exceptSetId)
    .flatMap(({ name, clientId, codes }) =>
      codes.map(({ code, kind, parent, name: codeName }) => ({
        code,
        kind,
        parent,
        name: codeName,
        setName: name,
        clientId,
      })),
    );
}

/** All codes that this laptop knows, whoever says them: the PMS's, the bundled, the clients' own. */
export function knownCodes(store: StoreContext): CodeTable {
  return remembered(store, 'known codes', () =>
    createCodeTable([...allCodes(store), ...bundledCodes().codes, ...clientCodes(store)]),
  );
}
