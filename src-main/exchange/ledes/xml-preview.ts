import { XMLBuilder } from 'fast-xml-parser';
import type { Id } from '../../../shared/domain/id';
import { ledesInvoiceOf } from '../../../shared/ledes/from-invoice';
import { type XmlElement, xml22Of } from '../../../shared/ledes/xml22';
import { EngineError } from '../../engine-error';
import { invoiceWork } from '../../queries/invoice-parts';
import type { StoreContext } from '../../store/database';
import { requireInvoice } from '../../store/invoices';
import { getLedesProfile } from '../../store/ledes-profiles';

/** Whoever opens the text must see what it is. */
const notice = ' Preview of LEDES XML 2.2. Not checked against the schema; not an invoice to be sent. ';

/** An invoice as LEDES XML 2.2, to look at. @throws EngineError 'not_allowed' without a profile */
export function xmlPreview(store: StoreContext, id: Id): string {
  const invoice = requireInvoice(store, id);
  const profile = invoice.profileId === null ? null : getLedesProfile(store, invoice.profileId);
  if (profile === null) throw new EngineError('not_allowed', 'Choose a client profile first.', 'profileId');
  const { parts } = invoiceWork(store, invoice);
  return writeXml(xml22Of(ledesInvoiceOf(parts, { ...profile, format: '98BI' })));
}

/** The text of an element and all that it holds; texts are escaped by the library. */
export function writeXml(root: XmlElement): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    format: true,
    indentBy: '  ',
    ignoreAttributes: false,
    commentPropName: '#comment',
  });
  const [name, node] = ['ledesxmlebilling2.2', ordered(root)];
  const attributes = { '@_xmlns': 'http://www.ledes.org/LEDES22.xsd' };
  const text: unknown = builder.build([
    { '#comment': [{ '#text': notice }] },
    { [name]: node, ':@': attributes },
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(text).trim()}\n`;
}

function ordered(element: XmlElement): unknown[] {
  // Control characters have no place in XML 1.0, not even escaped.
  if (element.children === undefined) return [{ '#text': withoutControls(element.text ?? '') }];
  return element.children.map((child) => ({ [child.name]: ordered(child) }));
}

const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, ' ');
