/** A share of 0 to 1: `12.5 %`, `100 %`. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value.toFixed(value === 0 || value >= 99.95 ? 0 : 1)} %`;
}

/** An interval of shares: `8.1–17.4 %`. */
export function percentInterval({ low, high }: { low: number; high: number }): string {
  return `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`;
}

/** A ratio to two or three figures: `0.04`, `1.25`, `12.3`, `320`, `52,000`. */
export function ratio(value: number): string {
  if (value >= 1_000) return Number(value.toPrecision(2)).toLocaleString('en');
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  if (value >= 0.01 || value === 0) return value.toFixed(2);
  return value.toPrecision(1);
}

/** A probability: `0.034`, `< 0.001`. */
export function probability(p: number): string {
  if (p < 0.001) return '< 0.001';
  return p < 0.1 ? p.toFixed(3) : p.toFixed(2);
}
