import { expect, test } from 'vitest';
import { redline } from '../../../shared/prebill/draft';
import { totalsOf } from '../../../shared/prebill/totals';
import { type PrebillDocument, prebillHtml } from '../../../src-main/exchange/pdf/prebill-html';

const line = {
  entryId: '0198a0d0-0000-7000-8000-000000000001',
  workDate: '2026-11-18',
  timekeeperName: 'Ana <b>Rivera</b>',
  narrative: 'Review <script>alert(1)</script> & "reply"',
  taskCode: 'L350',
  activityCode: 'A103',
  billing: 'billable',
  workedSeconds: 4320,
  billedSeconds: 3600,
  rateMinor: 45_000,
  amountMinor: 45_000,
} as const;

const page: PrebillDocument = {
  firmName: 'Hollis & Cole',
  matter: {
    matterId: '0198a0d0-0000-7000-8000-000000000003',
    matterNumber: '00231-004',
    matterName: 'Smith v. Jones',
    clientName: 'Smith',
    counts: { draft: 0, in_review: 1, returned: 0, on_hold: 0, approved: 0, pushed: 0 },
    currency: 'USD',
    amountMinor: 45_000,
    otherAmounts: [],
    withoutRate: 0,
    expenses: { lines: 0, toReview: 0, billed: [] },
    billedSeconds: 3600,
    blocks: 0,
    warns: 0,
    oldestWorkDate: '2026-11-18',
  },
  totals: totalsOf([
    {
      workedSeconds: 4320,
      standardSeconds: 4320,
      facts: { seconds: 3600, rateMinor: 45_000, billing: 'billable' },
      adjustmentMinor: 0,
    },
  ]),
  otherTotals: [],
  expenses: [],
  expenseTotals: [],
  lines: redline([line], [{ ...line, billedSeconds: 4320, amountMinor: 54_000 }]),
  currency: 'USD',
  madeBy: 'Ana Rivera',
  madeAt: 'Nov 21, 2026, 10:42 AM (America/New_York)',
  hash: 'ab'.repeat(32),
  since: 'Nov 20, 2026',
};

test('what anybody typed is text on the page and nothing else', () => {
  const html = prebillHtml(page);
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain('Review &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;reply&quot;');
});

test('the page says DRAFT, when, by whom and under which hash', () => {
  const html = prebillHtml(page);
  for (const said of ['DRAFT', page.madeAt, page.madeBy, page.hash, 'Hollis &amp; Cole'])
    expect(html).toContain(said);
});

test('a changed figure stands beside the old one, and the sums are the lines’', () => {
  const html = prebillHtml(page);
  expect(html).toContain('<del>1.2</del> <ins>1.0</ins>');
  expect(html).toContain('<del>$540.00</del> <ins>$450.00</ins>');
  expect(html).toMatch(/To bill<\/th><td class="figure">\$450\.00/);
  expect(html).toMatch(/Written down<\/th><td class="figure">\$90\.00/);
});

test('a write-down of an amount has a column of its own beside the rate that stays, and is told in the redline and the sums', () => {
  const adjusted = { ...line, billedSeconds: 4320, adjustmentMinor: -4001, amountMinor: 49_999 };
  const html = prebillHtml({
    ...page,
    lines: redline([adjusted], [{ ...line, billedSeconds: 4320, amountMinor: 54_000 }]),
    totals: totalsOf([
      {
        workedSeconds: 4320,
        standardSeconds: 4320,
        facts: { seconds: 4320, rateMinor: 45_000, billing: 'billable' },
        adjustmentMinor: -4001,
      },
    ]),
  });
  expect(html).toContain('<th class="figure">Write-down</th>');
  expect(html).toContain('<td class="figure"><del></del> <ins>-$40.01</ins></td>');
  expect(html).toContain('<td class="figure">$450.00</td>');
  expect(html).toMatch(/of it off amounts<\/th><td class="figure">\$40\.01/);
  expect(html).toMatch(/To bill<\/th><td class="figure">\$499\.99/);
  expect(prebillHtml(page)).not.toContain('Write-down');
});

test('sums in two currencies are each named by theirs; one alone needs no name', () => {
  expect(prebillHtml(page)).not.toContain('<caption>');
  const html = prebillHtml({ ...page, otherTotals: [{ currency: 'EUR', totals: page.totals }] });
  expect(html).toContain('<caption>In USD</caption>');
  expect(html).toContain('<caption>In EUR</caption>');
});

test('a line without a rate is no line of nothing, and the sums say that they are not whole', () => {
  const rateless = { ...line, rateMinor: null, amountMinor: 0 };
  const html = prebillHtml({
    ...page,
    lines: redline([line, { ...rateless, entryId: `${line.entryId.slice(0, -1)}2` }], null),
  });
  expect(html).toContain('<td class="figure">no rate</td>');
  expect(html).toContain('1 line without a rate: in no sum below. The total is not the whole.');
  expect(prebillHtml(page)).not.toContain('without a rate');
  const free = { ...rateless, billing: 'no_charge' as const };
  expect(prebillHtml({ ...page, lines: redline([free], null) })).not.toContain('without a rate');
});
