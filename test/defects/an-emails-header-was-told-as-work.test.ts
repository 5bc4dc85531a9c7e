import { expect, test } from 'vitest';
import { readNotes } from '../../shared/notes/read-notes';
import { context, matters } from '../unit/quick-entry/sample';

/** An e-mail that was pasted under a long line of a list went on in that line's narrative, header and all. */

const notes = `- 1.2 smith draft motion to compel further answers to interrogatories
From: Ana Rivera <ana@example.com>
Sent: Monday, November 16, 2026 9:14 AM
To: Dana Cole
Subject: RE: Acme Lease

Reviewed lease .5`;

test('the header is a header, and says for what follows which matter and which day it is about', () => {
  const { entries, unused } = readNotes(notes, context);
  expect(entries.map(({ narrative }) => narrative)).toEqual([
    'Draft motion to compel further answers to interrogatories',
    'Reviewed lease',
  ]);
  expect(entries[0]).toMatchObject({ seconds: 4320, dateSaid: false });
  expect(entries[0]?.matter).toMatchObject({ kind: 'one', id: matters.smith.id });
  expect(entries[1]).toMatchObject({ seconds: 1800, workDate: '2026-11-16' });
  expect(entries[1]?.matter).toMatchObject({ kind: 'one', id: matters.acmeLease.id, inherited: true });
  expect(unused.filter(({ kind }) => kind === 'header')).toHaveLength(4);
});

test('one such line alone begins anew and is somebody’s note', () => {
  const { entries } = readNotes(
    '1.2 smith draft motion to compel further answers to all interrogatories\nTo: do call client .3',
    context,
  );
  expect(entries.map(({ seconds }) => seconds)).toEqual([4320, 1080]);
});
