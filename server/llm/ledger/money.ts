/** Decimals of a sum of money: a price has six for a million tokens. */
const decimals = 12;

/** Adds money exactly; the sum is unknown (null) as soon as one of the two is. */
export function addMoney(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  const digits = String(units(a) + units(b)).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return digits.slice(0, -decimals) + (fraction === '' ? '' : `.${fraction}`);
}

function units(money: string): bigint {
  const [whole = '0', fraction = ''] = money.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
}
