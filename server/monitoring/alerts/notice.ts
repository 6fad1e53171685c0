import type { AlertKind, AlertMoment } from '../../database/generated/prisma/client.ts';

/** A message about an alert that is due. */
export interface Notice {
  /** The same in each try. */
  readonly id: string;
  readonly moment: AlertMoment;
  /** Tries, the present one included. */
  readonly tries: number;
  readonly alertId: number;
  readonly kind: AlertKind;
  readonly subject: string;
  readonly value: number;
  readonly threshold: number;
  readonly raisedAt: Date;
  readonly clearedAt: Date | null;
}

/** What the receiver gets: a type, when it happened, and the alert, as Standard Webhooks advises. */
export function payloadOf(notice: Notice): string {
  const { moment, alertId, kind, subject, value, threshold, raisedAt, clearedAt } = notice;
  const [type, timestamp] =
    moment === 'RAISED' ? ['alert.raised', raisedAt] : ['alert.cleared', clearedAt ?? raisedAt];
  const message = `${moment === 'CLEARED' ? 'Over: ' : ''}${sentenceOf(notice)}`;
  const data = { alertId, kind, subject, value, threshold, raisedAt, clearedAt, message };
  return JSON.stringify({ type, timestamp, data });
}

/** The alert in plain English. */
function sentenceOf({ kind, subject, value, threshold }: Notice): string {
  switch (kind) {
    case 'SUCCESS_RATE':
      return `Only ${percent(value)} of ${subject} succeeded; it should be ${percent(threshold)} at least.`;
    case 'CALL_DURATION':
      return `The slowest 5 % of calls took longer than ${seconds(value)}; the limit is ${seconds(threshold)}.`;
    case 'NOT_STREAMED':
      return `${value} ${value === 1 ? 'call was' : 'calls were'} not streamed.`;
    case 'BUDGET':
      return `${percent(value)} of the budget “${subject}” is used.`;
  }
}

/** Rounded down, so that what is below a threshold does not look as if it reached it. */
const percent = (share: number): string => `${Math.floor(share * 1_000) / 10} %`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
