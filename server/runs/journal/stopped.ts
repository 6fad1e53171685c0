/** Why an execution was told to stop; the abort reason of its signal. */
export class Stopped extends Error {
  readonly why: 'CANCELLED' | 'FENCED' | 'DRAINING';

  constructor(why: Stopped['why']) {
    super(`The execution was stopped: ${why.toLowerCase()}.`);
    this.name = 'Stopped';
    this.why = why;
  }
}
