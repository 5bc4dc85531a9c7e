import type { ScreenName } from '../../state/ui-store';

export type HelpTopic = {
  readonly id: string;
  readonly title: string;
  /** The screens that it is first about: there it stands before the others. */
  readonly screens: readonly ScreenName[];
  /** Paragraphs. `{go_conflicts}` prints the keys of that shortcut. */
  readonly text: readonly string[];
};

/** The help, whole. */
export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'write-time',
    title: 'Write time in one line',
    screens: ['today'],
    text: [
      'Press {new_entry} and write it as you would say it: 1.2 smith draft motion to compel #L350 /A103 yest. What is understood is marked while you type; what is not stays your text.',
      'Hours are 1.2, .3, 72m, 1:12 or 9-10:30, at the beginning or the end. Days are yest, mon, 11/18 or -2. # begins a task code, / an activity code; !nc means no charge, !nb not billable; ++ begins a second entry.',
      'When two matters may be meant, a list opens; nothing is chosen for you. A matter that is not there yet becomes a temporary one, which you join to the real one later.',
      'The entry is on the disk before the line clears. Escape keeps what you typed.',
    ],
  },
  {
    id: 'spelling',
    title: 'Spelling',
    screens: ['settings', 'prebill'],
    text: [
      'Words that no dictionary knows get a wave under them once you rest. {spelling}, or the other mouse button on the word, offers what may have been meant and adds the word to the firm’s own. Nothing is corrected by itself, and nothing is fetched.',
      'In Pre-bill, {prebill_spelling} looks through all lines of a matter. Settings, Spelling holds the firm’s words, takes British spellings too, or turns it off.',
    ],
  },
  {
    id: 'any-program',
    title: 'Write time from inside another program',
    screens: ['today', 'settings'],
    text: [
      'Under Settings, Shortcuts, press the keys that should open the quick entry line over any program. Enter saves and puts it away, Escape puts it away and keeps the text.',
      'If another program has these keys already, Daybook says so; the system would not.',
    ],
  },
  {
    id: 'timers',
    title: 'Timers',
    screens: ['today'],
    text: [
      '{toggle_timer} starts or stops a timer; {switch_timer} switches to another one. Several may be open, one runs.',
      'A timer goes on through sleep, a restart and a dead battery. When the laptop slept, was left alone or its clock was moved, you are asked one question about that span; the time is kept unless you say otherwise.',
    ],
  },
  {
    id: 'court',
    title: 'In court',
    screens: ['today'],
    text: [
      '{court} covers the window: dark, silent, large buttons to start and stop. Nothing asks and nothing stops by itself until you leave it with the same key; questions wait.',
      'No network is needed for anything that you do there.',
    ],
  },
  {
    id: 'offline',
    title: 'Without a network',
    screens: ['today', 'activity'],
    text: [
      'Everything works offline. {work_offline} keeps Daybook from trying, {sync_now} tries at once.',
      'The bar at the bottom says at every moment how many entries are safe on this laptop, how many of them are in your firm’s system, what waits and what needs you. Every number opens its rows.',
    ],
  },
  {
    id: 'entries',
    title: 'Find and change entries',
    screens: ['entries'],
    text: [
      '{go_entries} shows all entries. Type in the search line to find words in narratives; filter by matter, day and where an entry is.',
      '{list_tick} ticks a row, {list_stretch} ticks on and {list_all} ticks all that are shown. {entries_change} changes the ticked entries at once: matter, codes, billing, day or words. It says first what would change, what stays and why, and is one step to undo. {undo} takes back the last thing, whatever it was, and {redo} does it again.',
    ],
  },
  {
    id: 'conflicts',
    title: 'When both sides changed an entry',
    screens: ['conflicts'],
    text: [
      'When the same entry was changed on this laptop and in your firm’s system, nothing is overwritten: it waits in {go_conflicts} for a person.',
      'You see what it was before, what the laptop has and what the firm’s system has. {conflict_local} keeps the laptop’s, {conflict_remote} the other side’s, {conflict_base} what was before; {conflict_edit} lets you write the result yourself. {conflict_accept} accepts and goes on to the next.',
      'The Result line is exactly what will be sent. If somebody changes the entry a third time meanwhile, the row is read again and what you typed stays.',
    ],
  },
  {
    id: 'twins',
    title: 'The same work twice?',
    screens: ['conflicts'],
    text: [
      'If two entries look like the same work, Daybook asks before either is sent. {conflict_same} says that they are one, {conflict_both} that they are two pieces of work.',
    ],
  },
  {
    id: 'prebill',
    title: 'Review before a bill',
    screens: ['prebill'],
    text: [
      '{go_prebill} shows what is to be reviewed, matter by matter, with worked beside billed hours. Red flags keep a line from being approved, yellow ones warn; each names the client’s rule.',
      '{prebill_approve} approves, {prebill_return} returns with a comment, {prebill_hold} holds. {prebill_split} splits a line whose hours must sum, {prebill_write_down} writes down with a reason, {prebill_charge} makes it no charge, {prebill_move} moves it to another matter, {prebill_replace} finds and replaces words. Each says first how many lines and how much money it touches, and one undo takes it back.',
      'Only what is approved is sent, and only as it was approved. A change afterwards withdraws the approval.',
    ],
  },
  {
    id: 'guidelines',
    title: 'Clients’ guidelines',
    screens: ['prebill', 'settings'],
    text: [
      'Rules of a client are set under Settings, Client guidelines. They are judged while you write and again in the pre-bill. A rule can warn, keep a line from approval, or say the exact figure that would keep it.',
      '{prebill_waive} waives a rule for one line; it asks for a reason and is written into the audit trail.',
    ],
  },
  {
    id: 'invoices',
    title: 'Invoices and LEDES',
    screens: ['invoices'],
    text: [
      '{go_invoices} makes invoices from approved work and expenses, checks them line by line against the client’s profile, and writes the LEDES file. Nothing is written while an error stands.',
      'Bring in the portal’s answers from a file: refused lines open again with the portal’s words as a flag in Pre-bill, which leads to what mends it and goes when it is mended, and every invoice reconciles to the cent. A file that names no invoice asks for it; what a portal’s own codes mean is said once and kept under Portal codes.',
    ],
  },
  {
    id: 'codes',
    title: 'UTBMS codes',
    screens: ['settings', 'prebill'],
    text: [
      'Type # or / and letters of the code’s name: #dm finds Discovery Motions. Daybook suggests codes from the words, the matter and your habits, says why and how sure it is, and Tab takes them. Nothing leaves this laptop for it.',
      'Clients’ own sets come from a file under Settings, Codes.',
    ],
  },
  {
    id: 'notes',
    title: 'Notes into entries',
    screens: ['today'],
    text: [
      '{notes} takes a paragraph of notes, an e-mail or dictation and makes entries of it, which you accept one by one. Each word of an entry shows where it came from.',
    ],
  },
  {
    id: 'reports',
    title: 'Reports',
    screens: ['reports', 'matters'],
    text: [
      '{go_reports} shows hours and money by matter, client, code, person or day, each as a chart with its table. Enter opens the rows behind a figure. Every total says which entries it holds.',
      '{go_matters} shows each matter with its rates, codes, guidelines and unbilled work.',
    ],
  },
  {
    id: 'proof',
    title: 'What happened, and the proof of it',
    screens: ['activity'],
    text: [
      '{go_activity} tells each sync as sentences, what is held and why, and the audit trail. Verify walks the whole trail: a change made behind Daybook’s back would break it.',
    ],
  },
  {
    id: 'backups',
    title: 'Backups and another laptop',
    screens: ['settings'],
    text: [
      'Backups are made by themselves and checked. Under Settings, Backups and moving, one is put back after a preview of what would change.',
      'Before you leave a laptop behind, put everything that is not yet in your firm’s system into one encrypted file there, and take it in on the other laptop. Nothing is made twice.',
    ],
  },
  {
    id: 'keyboard',
    title: 'By keyboard alone',
    screens: [],
    text: [
      'Everything works by keyboard. {palette} finds any command, screen or matter. Tab moves between parts, arrows or {list_down} and {list_up} move in lists, Enter opens, Escape goes back. Single letters act only while a list has the focus.',
      'All keys can be changed under Settings, Shortcuts.',
    ],
  },
  {
    id: 'accessibility',
    title: 'Accessibility',
    screens: ['settings'],
    text: [
      'Daybook aims at WCAG 2.2 AA: it works by keyboard, names everything to screen readers, follows the system’s contrast, forced colours, text size and reduced motion, and never tells anything by colour alone.',
      'What is checked and what is not is written in ACCESSIBILITY.md beside the program’s README.',
    ],
  },
];
