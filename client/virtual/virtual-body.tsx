import { type ComponentProps, createContext, use } from 'react';

type Room = { before: number; behind: number; measure: (row: Element | null) => void };

/** What a table leaves free for its rows that are out of sight. */
export const VirtualRoom = createContext<Room>({ before: 0, behind: 0, measure: () => {} });

/** The body of a table whose rows out of sight are not in the document. */
export function VirtualBody({ children, ...body }: ComponentProps<'tbody'>) {
  const { before, behind } = use(VirtualRoom);
  return (
    <tbody {...body}>
      {before > 0 && <tr aria-hidden style={{ height: before }} />}
      {children}
      {behind > 0 && <tr aria-hidden style={{ height: behind }} />}
    </tbody>
  );
}

/** A row that tells its height. */
export function VirtualRow(row: ComponentProps<'tr'>) {
  const { measure } = use(VirtualRoom);
  return <tr {...row} ref={measure} />;
}
