/**
 * What proves our side, cause by cause; after `+` what the user is asked for. The order, the payment and
 * the conversation belong to every case.
 */
import type { CategoryCode } from '../categories';

export const BY_CATEGORY: Readonly<Record<CategoryCode, string>> = {
  REFUND_REQUEST: 'policy + uWish',
  NOT_RECEIVED: 'track signed address',
  FAKE_SHIPMENT: 'weight signed track',
  QUALITY: 'qc packing + uPhotos uUnbox uReport',
  NOT_AS_DESCRIBED: 'snapshot label replay + uPhotos uKept',
  COUNTERFEIT: 'chain label + uReport uPhotos',
  CS_UNREACHABLE: 'calls entry',
  AUTO_RENEWAL: 'sign notice usage stopped',
  DUPLICATE_CHARGE: 'flows refundNo + uCharge',
  WRONG_AMOUNT: 'flows fare + uBill',
  UNAUTHORIZED: 'device issued + uAccount',
  MINOR: 'play flows + uGuard uBill uAccount',
  SERVICE_NOT_WORK: 'issued codes access + uAccount',
  DEPOSIT: 'returned balance + uPlace',
  SHARED_DEVICE: 'returned fare + uPlace',
  PREPAID_CLOSED: 'contract balance',
  SERVICE_CONTRACT: 'contract attended clause',
  TRAVEL_CANCEL: 'rule carrier',
  REFUND_NOT_ARRIVED: 'refundNo flows',
  PRICE_DIFF: 'price snapshot',
  INVOICE: 'invoice',
  PARTIAL_REFUND: 'refundNo consent',
  PRIVACY: 'calls fixed',
  STAFF_CONDUCT: 'calls fixed',
  EXTORTION_SUSPECT: 'original police',
  FRAUD_CLAIM: 'real contract',
  FRESH_FOOD: 'qcSent track + uPhotos uUnbox',
  CUSTOM_GOODS: 'draft clause + uPhotos',
  CROSS_BORDER: 'tax customs track',
  OUT_OF_STOCK: 'stock',
  GOVERNMENT: 'file',
  UNCLEAR: 'policy + uWish uKept',
};
