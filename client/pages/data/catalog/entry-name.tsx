/** An entry's name, and its id where that is another. */
export function EntryName({ id, name }: { id: string; name: string }) {
  return (
    <span className="entry-name">
      <span>{name}</span>
      {id !== name && <span className="entry-name__id">{id}</span>}
    </span>
  );
}
