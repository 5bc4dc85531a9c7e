import type { Id } from '../../shared/domain/id';
import type { Outgoing } from '../../shared/guidelines/as-billed';
import { matterIdOf } from '../../shared/guidelines/line';
import { type CodeMap, createCodeMap, goesOutAs } from '../../shared/utbms/map-code';
import { allLineCodes, codeMapping, mappedClientIds } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { remembered } from '../store/remembered';

/** The codes by which lines go out: what was said for a line, else its client's mapping. @param clientOf a matter's client */
export function outgoingCodes(store: StoreContext, clientOf: (matterId: Id | null) => Id | null): Outgoing {
  const said = remembered(store, 'line codes', () => allLineCodes(store));
  const maps = remembered(store, 'code maps', () => mapsOf(store));
  return (kind, code, line) => {
    if (said.size === 0 && maps.size === 0) return code;
    const map = maps.get(clientOf(matterIdOf(line)) ?? '') ?? noMap;
    return goesOutAs(map, kind, code, said.get(line.id)?.[kind] ?? null).code;
  };
}

const noMap: CodeMap = new Map();

const mapsOf = (store: StoreContext): ReadonlyMap<Id, CodeMap> =>
  new Map(mappedClientIds(store).map((id) => [id, createCodeMap(codeMapping(store, id))]));
