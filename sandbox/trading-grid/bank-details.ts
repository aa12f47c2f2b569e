import { findBankDetails } from '../../src/domain/ticket/bank-details.ts'

export { findBankDetails }

export const withoutBankDetails = (text: string): string =>
  findBankDetails(text).reduce((rest, found) => rest.replaceAll(found, '…'), text)
