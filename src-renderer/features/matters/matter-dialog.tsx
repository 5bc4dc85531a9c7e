import { BookOpenCheck, ChartColumn, ReceiptText, Rows3, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MatterDetail } from '../../../shared/ipc/views';
import { useNow } from '../../state/clock';
import { formatAge, formatMoney, formatTotalHours, formatWorkDate, plural } from '../../state/format';
import { openEntries, openPrebill, openRuleSet, showSettings } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/figures';
import { Failed, Loading } from '../../ui/loading';
import { Section } from '../../ui/screen';
import { reportOfMatter } from '../reports/report-store';
import { ClientCurrency } from './client-currency';
import { BudgetUse } from './matter-columns';

/** One matter whole, and the ways on from it. */
export function MatterDialog({ id, pmsName, onClose }: { id: string; pmsName: string; onClose: () => void }) {
  const { data, error, retry } = useQuery('matterDetail', { id });
  const go = (way: () => void) => () => {
    onClose();
    way();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={data === undefined ? 'Matter' : `${data.matter.name} ${data.matter.number}`.trim()}
      footer={
        <>
          <Button icon={Wallet} onPress={go(() => showSettings('rates'))}>
            Rates
          </Button>
          <Button
            icon={BookOpenCheck}
            onPress={go(() =>
              data && data.guideline.by !== 'standard'
                ? openRuleSet(data.guideline.ruleSet)
                : showSettings('guidelines'),
            )}
          >
            Guidelines
          </Button>
          <span className="flex-1" />
          <Button icon={ChartColumn} onPress={go(() => reportOfMatter(id))}>
            Report
          </Button>
          <Button
            icon={ReceiptText}
            isDisabled={data?.sum == null && (data?.otherSums.length ?? 0) === 0}
            onPress={go(() => openPrebill(id))}
          >
            Pre-bill
          </Button>
          <Button variant="primary" icon={Rows3} onPress={go(() => openEntries({ matterId: id }))}>
            Entries
          </Button>
        </>
      }
    >
      {error && !data ? (
        <Failed message={error.message} onRetry={retry} />
      ) : data === undefined ? (
        <Loading label="Reading the matter" />
      ) : (
        <Detail detail={data} pmsName={pmsName} />
      )}
    </Dialog>
  );
}

const by = {
  matter: 'chosen for this matter',
  client: 'chosen for the client',
  firm: 'chosen for the firm',
  standard: 'nobody chose another',
};
const methods = { hourly: 'Hourly', flat: 'Flat fee', contingency: 'Contingency' };
const ageTitles = ['0–30 days', '31–60', '61–90', 'Over 90'] as const;

function Detail({ detail, pmsName }: { detail: MatterDetail; pmsName: string }) {
  const now = useNow();
  const { matter, currency, sum, guideline, policy } = detail;
  const codes = [
    detail.codesRequired.length === 0 ? 'None required' : `${detail.codesRequired.join(', ')} required`,
    policy.requireLeaf ? 'no headings' : '',
    policy.allowedSets?.length ? `from ${policy.allowedSets.join(', ')}` : '',
    policy.allow?.length ? `only ${policy.allow.slice(0, 12).join(' ')}` : '',
    policy.deny?.length ? `never ${policy.deny.slice(0, 12).join(' ')}` : '',
  ].filter((words) => words !== '');
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Facts
          facts={[
            ['Client', detail.clientName || 'None'],
            ['Responsible', detail.responsibleName || 'Nobody is named'],
            ['Billing', `${methods[matter.billingMethod]}, ${matter.status}`],
            ['Billed in', <ClientCurrency key="currency" clientId={matter.clientId} currency={currency} />],
            ['Codes', codes.join('; ')],
            ['Guidelines', `${guideline.ruleSet}, version ${guideline.version}, ${by[guideline.by]}`],
            [
              'Entries',
              `${plural(detail.entries, 'entry', 'entries')}${detail.lastWorkDate === null ? '' : `, the last of ${formatWorkDate(detail.lastWorkDate, '')}`}`,
            ],
            [
              'As read',
              detail.readAt === null
                ? `Never read from ${pmsName}`
                : `From ${pmsName} ${formatAge(detail.readAt, now)}`,
            ],
          ]}
        />
        <Section title="Budgets">
          {detail.budgets.length === 0 ? (
            <p className="text-muted">The guidelines name none.</p>
          ) : (
            <Facts
              facts={detail.budgets.map((budget) => [
                `${budget.what}, per ${budget.per}`,
                <BudgetUse key={budget.what} budget={budget} currency={currency} />,
              ])}
            />
          )}
        </Section>
      </div>
      <div className="flex flex-col gap-4">
        <Section title="Unbilled">
          {sum === null && detail.otherSums.length === 0 ? (
            <p className="text-muted">Nothing waits for a bill.</p>
          ) : (
            <Facts
              facts={[
                ...unbilledFacts(sum),
                ...detail.otherSums.flatMap((one) => unbilledFacts(one, `, in ${one.currency}`)),
              ]}
            />
          )}
        </Section>
        <Section title="Rates today">
          <ul aria-label="Rates" className="flex max-h-56 flex-col overflow-auto">
            {detail.rates.map(({ timekeeperId, name, rateMinor, words }) => (
              <li key={timekeeperId} className="flex items-baseline gap-2 py-0.5">
                <span className="min-w-0 flex-1 truncate">{name}</span>
                <span className="truncate text-note text-muted">{words}</span>
                {rateMinor === null ? (
                  <span className="text-muted">–</span>
                ) : (
                  <Money minor={rateMinor} currency={currency} />
                )}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </div>
  );
}

type Fact = readonly [string, ReactNode];

/** What is unbilled in one currency, by age. */
function unbilledFacts(sum: MatterDetail['sum'], where = ''): Fact[] {
  if (sum === null) return [];
  const { currency } = sum;
  return [
    [
      `Together${where}`,
      <strong key="together" className="figures font-semibold">
        {formatMoney(sum.unbilledMinor + sum.invoicedHereMinor, currency)} ·{' '}
        {formatTotalHours(sum.billedSeconds)} h
      </strong>,
    ],
    ...ageTitles.map(
      (title, at): Fact => [
        `${title}${where}`,
        <Money key={title} minor={sum.ages[at] ?? 0} currency={currency} />,
      ],
    ),
    [`On invoices${where}`, <Money key="here" minor={sum.invoicedHereMinor} currency={currency} />],
  ];
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
