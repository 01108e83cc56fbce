/** The codes of all categories, without their words: for who checks a template and classifies nothing. */
import type { CategoryCode } from './category-data';

const CODES: ReadonlySet<string> = new Set(
  (
    'FAKE_SHIPMENT CUSTOM_GOODS FRESH_FOOD TRAVEL_CANCEL SERVICE_CONTRACT SERVICE_NOT_WORK CROSS_BORDER ' +
    'OUT_OF_STOCK PRICE_DIFF PARTIAL_REFUND NOT_AS_DESCRIBED NOT_RECEIVED QUALITY CS_UNREACHABLE ' +
    'REFUND_REQUEST UNCLEAR AUTO_RENEWAL DUPLICATE_CHARGE WRONG_AMOUNT REFUND_NOT_ARRIVED SHARED_DEVICE ' +
    'DEPOSIT INVOICE GOVERNMENT FRAUD_CLAIM EXTORTION_SUSPECT COUNTERFEIT PRIVACY STAFF_CONDUCT ' +
    'PREPAID_CLOSED MINOR UNAUTHORIZED'
  ).split(' '),
);

export const isCategory = (code: unknown): code is CategoryCode =>
  typeof code === 'string' && CODES.has(code);
