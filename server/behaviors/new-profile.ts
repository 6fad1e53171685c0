/** A profile row that passed the checks. */
export interface NewProfile {
  readonly userId: string;
  readonly age: number | null;
  readonly gender: string | null;
  /** Yuan a month. */
  readonly income: number | null;
  readonly occupation: string | null;
  readonly city: string | null;
  readonly interests: readonly string[];
  /** In units of 10,000 yuan. */
  readonly budget: number | null;
  readonly hasCar: boolean | null;
  readonly purchaseIntent: string | null;
  readonly text: string | null;
}
