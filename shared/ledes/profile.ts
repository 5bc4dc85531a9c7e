import { z } from 'zod';
import { Id } from '../domain/id';
import { TaxRate } from '../money/decimal';
import { LedesEncoding } from './encode';

const Party = z.strictObject({
  name: z.string().max(60),
  address1: z.string().max(60),
  address2: z.string().max(60),
  city: z.string().max(40),
  region: z.string().max(40),
  postcode: z.string().max(20),
  /** Two letters; written as the profile's `countryForm` wants it. */
  country: z.string().regex(/^([A-Z]{2})?$/, 'Two capital letters, such as US'),
});

/** How one timekeeper is called in one client's files, where it differs from what the profile would make of the name. */
const TimekeeperAs = z.strictObject({
  timekeeperId: Id,
  id: z.string().min(1).max(20),
  lastName: z.string().max(30),
  firstName: z.string().max(30),
  classification: z.string().min(1).max(10),
});

/** How a client wants its LEDES files: everything in which receivers differ. */
export const ExportProfile = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(100),
  format: z.enum(['1998B', '98BI']),
  /** The firm as the client knows it; in the US its federal tax id. */
  lawFirmId: z.string().max(20),
  /** The client as the firm, or the portal, numbers it. */
  clientId: z.string().max(20),
  clientTaxId: z.string().max(20),
  encoding: LedesEncoding,
  lineEnds: z.enum(['CRLF', 'LF']),
  decimals: z.int().min(2).max(4),
  /** Most characters of a narrative; some portals take 1,023. */
  maxNarrative: z.int().min(50).max(15_360),
  maxInvoiceDescription: z.int().min(0).max(15_360),
  maxInvoiceNumber: z.int().min(1).max(50),
  /** Which characters ids and the invoice's number may have. */
  idAlphabet: z.enum(['alphanumeric', 'with_hyphen', 'any']),
  requireClientMatterId: z.boolean(),
  linesWithinPeriod: z.boolean(),
  /** A code of a set that the client or the invoice doesn't use stops the export; else it is warned of. */
  stopOtherSets: z.boolean().default(false),
  /** The period lies within one calendar month. */
  periodWithinMonth: z.boolean(),
  allowFutureDate: z.boolean(),
  /** Most days between an invoice's date and its export; null: any. */
  maxAgeDays: z.int().min(1).max(3650).nullable(),
  countryForm: z.enum(['alpha3', 'alpha2']),
  /** The six-letter classes of 2014, or the two-letter ones before them. */
  classes: z.enum(['2014', 'old']),
  timekeepers: z.array(TimekeeperAs).max(2000),
  taxRate: TaxRate,
  taxType: z.string().max(20),
  firm: Party,
  client: Party,
});
export type ExportProfile = z.infer<typeof ExportProfile>;
export type ProfileParty = z.infer<typeof Party>;

const nobody: ProfileParty = {
  name: '',
  address1: '',
  address2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
};

/** What all known receivers accept: 1998B in ASCII with CRLF, two decimals, one matter per invoice and file. */
export const plainProfile: Omit<ExportProfile, 'id' | 'name' | 'lawFirmId' | 'clientId'> = {
  format: '1998B',
  clientTaxId: '',
  encoding: 'ascii',
  lineEnds: 'CRLF',
  decimals: 2,
  maxNarrative: 15_360,
  maxInvoiceDescription: 2000,
  maxInvoiceNumber: 20,
  idAlphabet: 'with_hyphen',
  requireClientMatterId: false,
  linesWithinPeriod: true,
  stopOtherSets: false,
  periodWithinMonth: false,
  allowFutureDate: false,
  maxAgeDays: null,
  countryForm: 'alpha3',
  classes: '2014',
  timekeepers: [],
  taxRate: 0,
  taxType: '',
  firm: nobody,
  client: nobody,
};
