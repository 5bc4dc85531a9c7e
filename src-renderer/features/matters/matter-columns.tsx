import type { Matter } from '../../../shared/domain/reference';
import type { MatterRow, MatterSum } from '../../../shared/ipc/views';
import { formatMoney } from '../../state/format';
import { Badge } from '../../ui/badge';
import type { TableColumn } from '../../ui/data-table';
import { Money } from '../../ui/figures';
import { Muted, Note, Strong } from '../../ui/text';
import { words } from '../../words';

/** A matter in the list: what the cache says at once, and what is derived as soon as it is read. */
export type MatterItem = {
  readonly id: string;
  readonly matter: Matter;
  readonly row: MatterRow | undefined;
  readonly sums: readonly MatterSum[];
};

const statusWords: Readonly<Record<Matter['status'], string>> = {
  open: '',
  pending: 'pending',
  closed: 'closed',
  gone: words.matters.noLongerInSight,
  temporary: 'temporary',
};

/** Used and whole, with the share in words: colour is never alone. */
export function BudgetUse({
  budget,
  currency,
}: {
  budget: NonNullable<MatterRow['budget']>;
  currency: string;
}) {
  const percent = Math.floor((budget.usedMinor * 100) / Math.max(1, budget.amountMinor));
  return (
    <span
      className={`figures truncate ${percent > 100 ? 'text-danger' : percent >= 80 ? 'text-warn' : ''}`}
      title={words.matters.ofPer(
        formatMoney(budget.usedMinor, currency),
        formatMoney(budget.amountMinor, currency),
        budget.per,
      )}
    >
      {percent} % <Muted>{words.matters.ofAmount(formatMoney(budget.amountMinor, currency))}</Muted>
    </span>
  );
}

/** The columns for a width: what matters least goes first. */
export function matterColumns(width: number): TableColumn<MatterItem>[] {
  const columns: (TableColumn<MatterItem> & { least: number })[] = [
    {
      id: 'number',
      title: words.matters.number,
      width: 108,
      least: 0,
      cell: ({ matter }) => <span className="figures truncate">{matter.number || '–'}</span>,
    },
    {
      id: 'name',
      title: words.common.matter,
      width: '1fr',
      minWidth: 180,
      least: 0,
      isRowHeader: true,
      cell: ({ matter }) => (
        <span className="flex min-w-0 items-center gap-2" title={matter.name}>
          <Strong className="truncate">{matter.name}</Strong>
          {statusWords[matter.status] === '' ? null : <Badge>{statusWords[matter.status]}</Badge>}
        </span>
      ),
    },
    {
      id: 'client',
      title: words.common.client,
      width: 168,
      least: 620,
      cell: ({ row }) => <Text>{row?.clientName}</Text>,
    },
    {
      id: 'responsible',
      title: words.matters.responsible,
      width: 126,
      least: 1420,
      cell: ({ row }) => <Text>{row?.responsibleName}</Text>,
    },
    {
      id: 'rate',
      title: words.matters.yourRate,
      width: 84,
      align: 'end',
      least: 700,
      cell: ({ row }) =>
        row === undefined ? null : row.myRateMinor === null ? (
          <Note as="span">{words.matters.none}</Note>
        ) : (
          <Money minor={row.myRateMinor} currency={row.currency} />
        ),
    },
    {
      id: 'codes',
      title: words.matters.codesRequired,
      width: 118,
      least: 800,
      cell: ({ row }) => <Text>{row?.codesRequired.join(', ') || '–'}</Text>,
    },
    {
      id: 'guideline',
      title: words.matters.guidelines,
      width: 150,
      least: 1040,
      cell: ({ row }) => <Text>{row?.guideline.ruleSet}</Text>,
    },
    {
      id: 'budget',
      title: words.matters.budget,
      width: 150,
      least: 1280,
      cell: ({ row }) =>
        row?.budget ? <BudgetUse budget={row.budget} currency={row.currency} /> : <Text>–</Text>,
    },
    {
      id: 'unbilled',
      title: words.matters.unbilled,
      width: 116,
      align: 'end',
      least: 0,
      cell: ({ sums }) => (
        <span className="flex min-w-0 flex-col items-end">
          {sums.length === 0 ? <Muted>–</Muted> : null}
          {sums.map((sum) => (
            <Money
              key={sum.currency}
              minor={sum.unbilledMinor + sum.invoicedHereMinor}
              currency={sum.currency}
            />
          ))}
        </span>
      ),
    },
    {
      id: 'old',
      title: words.matters.over60Days,
      width: 108,
      align: 'end',
      least: 900,
      cell: ({ sums }) => <Old sums={sums} />,
    },
  ];
  return columns.filter(({ least }) => width >= least);
}

function Text({ children }: { children: string | undefined }) {
  return (
    <Muted className="truncate" title={children}>
      {children}
    </Muted>
  );
}

function Old({ sums }: { sums: readonly MatterSum[] }) {
  const [first] = sums;
  const old = first === undefined ? 0 : first.ages[2] + first.ages[3];
  if (first === undefined || old === 0) return <Muted>–</Muted>;
  return <Money minor={old} currency={first.currency} tone="warn" />;
}
