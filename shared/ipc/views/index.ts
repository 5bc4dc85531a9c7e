/** What the screens are given: rows with everything derived in main, so that the renderer computes no truth. */

export { Flag } from '../../guidelines/flag';
export { ApprovalPolicy } from '../../prebill/approval-policy';
export { PrebillTotals } from '../../prebill/totals';
export * from './activity';
export * from './codes';
export * from './conflicts';
export * from './custody';
export * from './day';
export * from './diagnosis';
export * from './entries';
export * from './entry-arrangement';
export * from './entry-list';
export * from './entry-place';
export * from './guidelines';
export * from './invoices';
export * from './matters';
export * from './policy';
export * from './prebill';
export * from './reference';
export * from './reports';
export * from './saved-view';
export * from './settings';
export * from './status';
export * from './suggestions';
export * from './sync-log';
