import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import { favouriteCodes, timekeeperClasses } from '../store/code-habits';
import { codeMapping, lineCodes } from '../store/code-mappings';
import { codeSets, codeSetVersion } from '../store/code-sets';
import type { StoreContext } from '../store/database';
import { isFirmWord } from '../store/firm-words';
import type { CodeSetImage, RowImage } from '../store/undo-steps';
import {
  assertCodesAreFree,
  imageOfSet,
  writeClass,
  writeCodeSetVersion,
  writeLineCode,
  writeMapping,
  writeRetired,
  writeStar,
} from './write-codes';
import { writeFirmWords } from './write-firm-words';
import { portalCodesMoved, restorePortalCodes } from './write-portal-codes';
import { shorthandNow, writeShorthands } from './write-shorthand';

/** Why a code set, a mapping, a line's code, a star or a class can't be brought back to an image, or null. */
export function codesMoved(store: StoreContext, from: RowImage): string | null {
  switch (from.table) {
    case 'code_set':
      return isAsLeft(store, from.id, from.row) ? null : 'the code set has changed since';
    case 'code_mapping':
      return canonicalJson(codeMapping(store, from.id)) === canonicalJson(from.row)
        ? null
        : 'the mapping has changed since';
    case 'line_code':
      return lineCodes(store, from.id)[from.row.kind] === from.row.code
        ? null
        : 'the line’s code has changed since';
    case 'star':
      return isStarred(store, from.id, from.row) === from.row.isOn ? null : 'the star has changed since';
    case 'shorthand':
      return from.row.every((one) => shorthandNow(store, from.id, one) === one.standsFor)
        ? null
        : 'what it stands for has changed since';
    case 'firm_words':
      return from.row.every(({ word, isIn }) => isFirmWord(store, word) === isIn)
        ? null
        : 'the firm’s words have changed since';
    case 'portal_codes':
      return portalCodesMoved(store, from);
    case 'timekeeper_class':
      return saidClass(store, from.id, from.row.clientId) === from.row.classCode
        ? null
        : 'the class has changed since';
    default:
      return null;
  }
}

/** Brings codes back to an image, as a new change on top: of a set's versions none is removed or changed. */
export function restoreCodes(
  store: StoreContext,
  word: 'undo' | 'redo',
  label: string,
  to: RowImage,
  from: RowImage,
): void {
  const told = { action: `codes.${word}`, reason: label };
  if (to.table === 'code_set') restoreSet(store, told, to.id, to.row);
  if (to.table === 'code_mapping') {
    writeMapping(store, to.id, { before: codeMapping(store, to.id), after: to.row }, told);
  }
  if (to.table === 'line_code' && from.table === 'line_code') {
    const { kind, code } = to.row;
    writeLineCode(store, to.id, kind, { before: from.row.code, after: code }, told);
  }
  if (to.table === 'star') writeStar(store, to.id, to.row, told);
  if (to.table === 'shorthand') {
    writeShorthands(store, to.id, to.row, { action: `shorthand.${word}`, reason: label });
  }
  if (to.table === 'firm_words') {
    writeFirmWords(store, to.id, to.row, { action: `firm_words.${word}`, reason: label });
  }
  restorePortalCodes(store, word, label, to);
  if (to.table === 'timekeeper_class' && from.table === 'timekeeper_class') {
    const { clientId, classCode } = to.row;
    writeClass(store, to.id, clientId, { before: from.row.classCode, after: classCode }, told);
  }
}

/** A set that did not exist stands put away by then. */
function isAsLeft(store: StoreContext, id: Id, image: CodeSetImage | null): boolean {
  const set = codeSets(store).find((one) => one.id === id);
  if (set === undefined) return false;
  if (image === null) return set.retiredAt !== null;
  const was = codeSetVersion(store, id, image.version);
  return imageOfSet(set).retired === image.retired && canonicalJson(set.codes) === canonicalJson(was?.codes);
}

function restoreSet(
  store: StoreContext,
  told: { readonly action: string; readonly reason: string },
  id: Id,
  image: CodeSetImage | null,
): void {
  const set = codeSets(store).find((one) => one.id === id);
  if (set === undefined) return;
  const was = image === null ? null : codeSetVersion(store, id, image.version);
  if (image !== null && was !== null && canonicalJson(set.codes) !== canonicalJson(was.codes)) {
    if (!image.retired) assertCodesAreFree(store, { ...set, codes: was.codes });
    const source = `version ${image.version} again (${was.source})`;
    writeCodeSetVersion(store, set, { ...set, codes: was.codes, source }, told);
  }
  const now = codeSets(store).find((one) => one.id === id) ?? set;
  const retired = image === null || image.retired;
  if ((now.retiredAt !== null) !== retired) writeRetired(store, now, retired, told);
}

function isStarred(
  store: StoreContext,
  timekeeperId: Id,
  { kind, code }: { readonly kind: string; readonly code: string },
): boolean {
  return favouriteCodes(store, timekeeperId).some((one) => one.kind === kind && one.code === code);
}

function saidClass(store: StoreContext, timekeeperId: Id, clientId: Id | null): string | null {
  const said = timekeeperClasses(store).find(
    (one) => one.timekeeperId === timekeeperId && one.clientId === clientId,
  );
  return said?.classCode ?? null;
}
