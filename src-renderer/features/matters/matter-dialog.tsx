import { BookOpenCheck, ChartColumn, Pencil, ReceiptText, Rows3, Wallet } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MatterDetail } from '../../../shared/ipc/views';
import { useMinute } from '../../state/clock';
import { formatAge, formatMoney, formatTotalHours, formatWorkDate } from '../../state/format';
import { clientCurrencyOf } from '../../state/rates';
import { openEntries, openPrebill, openRuleSet, showSettings } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/figures';
import { Failed, Loading } from '../../ui/loading';
import { Section } from '../../ui/screen';
import { Muted, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { reportOfMatter } from '../reports/report-store';
import { ClientCurrency } from './client-currency';
import { BudgetUse } from './matter-columns';
import { MatterCurrency } from './matter-currency';
import { OwnMatterDialog } from './own-matter-dialog';

/** One matter whole, and the ways on from it. */
export function MatterDialog({
  id,
  pmsName,
  isOwn,
  onClose,
}: {
  id: string;
  pmsName: string;
  /** The firm keeps its matters here itself. */
  isOwn: boolean;
  onClose: () => void;
}) {
  const [isChanging, setChanging] = useState(false);
  const reference = useReference();
  const { data, error, retry } = useQuery('matterDetail', { id });
  const go = (way: () => void) => () => {
    onClose();
    way();
  };
  const matter = reference?.matterById.get(id);
  if (isChanging && matter !== undefined) {
    const client = matter.clientId === null ? undefined : reference?.clientById.get(matter.clientId);
    return <OwnMatterDialog matter={matter} clientName={client?.name ?? ''} onClose={onClose} />;
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={data === undefined ? words.common.matter : `${data.matter.name} ${data.matter.number}`.trim()}
      footer={
        <>
          <Button icon={Wallet} onPress={go(() => showSettings('rates'))}>
            {words.matters.rates}
          </Button>
          <Button
            icon={BookOpenCheck}
            onPress={go(() =>
              data && data.guideline.by !== 'standard'
                ? openRuleSet(data.guideline.ruleSet)
                : showSettings('guidelines'),
            )}
          >
            {words.matters.guidelines}
          </Button>
          {isOwn && matter !== undefined ? (
            <Button icon={Pencil} onPress={() => setChanging(true)}>
              {matter.status === 'temporary' ? words.matters.makeItAMatter : words.matters.changeMatterButton}
            </Button>
          ) : null}
          <span className="flex-1" />
          <Button icon={ChartColumn} onPress={go(() => reportOfMatter(id))}>
            {words.matters.report}
          </Button>
          <Button
            icon={ReceiptText}
            isDisabled={data?.sum == null && (data?.otherSums.length ?? 0) === 0}
            onPress={go(() => openPrebill(id))}
          >
            {words.matters.preBill}
          </Button>
          <Button variant="primary" icon={Rows3} onPress={go(() => openEntries({ matterId: id }))}>
            {words.matters.entries}
          </Button>
        </>
      }
    >
      {error && !data ? (
        <Failed message={error.message} onRetry={retry} />
      ) : data === undefined ? (
        <Loading label={words.matters.readingMatter} />
      ) : (
        <Detail detail={data} pmsName={pmsName} />
      )}
    </Dialog>
  );
}

const by = {
  matter: words.matters.chosenForThisMatter,
  client: words.matters.chosenForClient,
  firm: words.matters.chosenForFirm,
  standard: words.matters.nobodyChoseAnother,
};
const methods = {
  hourly: words.matters.hourly,
  flat: words.matters.flatFee,
  contingency: words.matters.contingency,
};
const ageTitles = [words.matters.upTo30Days, '31–60', '61–90', words.matters.over90Days] as const;

function Detail({ detail, pmsName }: { detail: MatterDetail; pmsName: string }) {
  const now = useMinute();
  const { matter, currency, sum, guideline, policy } = detail;
  const reference = useReference();
  const ofClient = reference ? clientCurrencyOf(reference, matter.clientId) : currency;
  const codes = [
    detail.codesRequired.length === 0
      ? words.matters.noneRequired
      : words.matters.required(detail.codesRequired.join(', ')),
    policy.requireLeaf ? words.matters.noHeadings : '',
    policy.allowedSets?.length ? words.matters.fromSets(policy.allowedSets.join(', ')) : '',
    policy.allow?.length ? words.matters.onlyCodes(policy.allow.slice(0, 12).join(' ')) : '',
    policy.deny?.length ? words.matters.neverCodes(policy.deny.slice(0, 12).join(' ')) : '',
  ].filter((words) => words !== '');
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Facts
          facts={[
            [words.common.client, detail.clientName || words.matters.noneTitle],
            [words.matters.responsible, detail.responsibleName || words.matters.nobodyIsNamed],
            [words.matters.billing, `${methods[matter.billingMethod]}, ${matter.status}`],
            [
              words.matters.billedIn,
              <MatterCurrency key="matter" matterId={matter.id} clientCurrency={ofClient} />,
            ],
            [
              words.matters.clientBilledIn,
              <ClientCurrency key="currency" clientId={matter.clientId} currency={ofClient} />,
            ],
            [words.matters.codes, codes.join('; ')],
            [
              words.matters.guidelines,
              words.matters.version(guideline.ruleSet, guideline.version, by[guideline.by]),
            ],
            [
              words.matters.entries,
              `${words.counts.entries(detail.entries)}${detail.lastWorkDate === null ? '' : words.matters.lastOf(formatWorkDate(detail.lastWorkDate, ''))}`,
            ],
            [
              words.matters.asRead,
              detail.readAt === null
                ? words.matters.neverReadFrom(pmsName)
                : words.matters.readFromPms(pmsName, formatAge(detail.readAt, now)),
            ],
          ]}
        />
        <Section title={words.matters.budgets}>
          {detail.budgets.length === 0 ? (
            <Muted as="p">{words.matters.guidelinesNameNone}</Muted>
          ) : (
            <Facts
              facts={detail.budgets.map((budget) => [
                words.matters.budgetPer(budget.what, budget.per),
                <BudgetUse key={budget.what} budget={budget} currency={currency} />,
              ])}
            />
          )}
        </Section>
      </div>
      <div className="flex flex-col gap-4">
        <Section title={words.matters.unbilled}>
          {sum === null && detail.otherSums.length === 0 ? (
            <Muted as="p">{words.matters.nothingWaitsForBill}</Muted>
          ) : (
            <Facts
              facts={[
                ...unbilledFacts(sum),
                ...detail.otherSums.flatMap((one) =>
                  unbilledFacts(one, words.matters.inCurrency(one.currency)),
                ),
              ]}
            />
          )}
        </Section>
        <Section title={words.matters.ratesToday}>
          <ul aria-label={words.matters.rates} className="flex max-h-56 flex-col overflow-auto">
            {detail.rates.map(({ timekeeperId, name, rateMinor, words }) => (
              <li key={timekeeperId} className="flex items-baseline gap-2 py-0.5">
                <span className="min-w-0 flex-1 truncate">{name}</span>
                <Note as="span" className="truncate">
                  {words}
                </Note>
                {rateMinor === null ? <Muted>–</Muted> : <Money minor={rateMinor} currency={currency} />}
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
      words.matters.together(where),
      <Text as="strong" key="together" weight="semibold" className="figures">
        {words.matters.amountAndHours(
          formatMoney(sum.unbilledMinor + sum.invoicedHereMinor, currency),
          formatTotalHours(sum.billedSeconds),
        )}
      </Text>,
    ],
    ...ageTitles.map(
      (title, at): Fact => [
        `${title}${where}`,
        <Money key={title} minor={sum.ages[at] ?? 0} currency={currency} />,
      ],
    ),
    [words.matters.onInvoices(where), <Money key="here" minor={sum.invoicedHereMinor} currency={currency} />],
  ];
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <Muted as="dt">{name}</Muted>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
