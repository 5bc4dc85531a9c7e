import { z } from 'zod';
import { Id } from '../domain/id';
import { Role } from '../domain/reference';
import { call, nothing } from './call';
import { Diagnostics, Finding, Settings, StatusView } from './views';

/** Whose laptop this is, what they chose, and how they sign in. */
export const sessionCalls = {
  settingsGet: call(nothing, Settings),
  /** The backup folder is chosen by a dialog (`backupFolderSet`): the page names no path. */
  settingsSet: call(Settings.omit({ backupFolder: true }).partial(), Settings),
  diagnosticsGet: call(nothing, Diagnostics),
  /**
   * Tries what Daybook stands on: the way to the PMS with its proxy and certificate, the clock, the disk, the database, the
   * backups. Waits for the network, ten seconds at most; nothing is asked there while one works offline.
   */
  /** Writes a report for a help desk to a file: readable, and without content. */
  diagnosticsSave: call(z.strictObject({ chosen: Id }), z.strictObject({ path: z.string() })),
  diagnosticsTry: call(nothing, z.strictObject({ findings: z.array(Finding) })),
  /** Says who works here while no PMS has said it yet. Refused after the first sign-in: the PMS knows its people better. */
  personSet: call(z.strictObject({ name: z.string().trim().min(1).max(200), role: Role }), StatusView),
  /** Opens the PMS's sign-in in the system browser and waits for the loopback redirect. */
  signIn: call(nothing, StatusView),
  /** Refuses while unsynced work would be out of reach; nothing local is removed. */
  signOut: call(nothing, StatusView),
};
