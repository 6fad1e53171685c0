/** Told which share (0 to 1) is done; what it throws ends the work. */
export type Checkpoint = (done: number) => void;

/** Events between two checkpoints: some milliseconds of work. */
const EVENTS = 500;

/** Walks through users and says how far it is, after each few hundred events. */
export function eachUser(
  eventStart: Int32Array,
  visit: (user: number) => void,
  checkpoint: Checkpoint,
): void {
  const users = eventStart.length - 1;
  let said = 0;
  for (let user = 0; user < users; user += 1) {
    visit(user);
    const events = eventStart[user + 1] ?? 0;
    if (events - said < EVENTS) continue;
    said = events;
    checkpoint((user + 1) / users);
  }
}
