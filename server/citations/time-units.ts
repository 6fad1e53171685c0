/* Units of time in seconds. */

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** The mean of all months. */
export const MONTH = 30.44 * DAY;
