import { useMessages } from '../../../i18n/language.tsx';
import { percent, probability } from '../../patterns/figures.ts';
import type { EdgeDetail, FeatureFigures } from './edge-query.ts';
import { FigureList, ratioWithInterval } from './figure-list.tsx';

/** All numbers of an edge from a feature, with what they mean. */
export function FeatureFacts({ edge, figures }: { edge: EdgeDetail; figures: FeatureFigures }) {
  const { edge: words } = useMessages().graphs;
  const { figure } = words;
  const groups = [
    [words.with, figures.having],
    [words.without, figures.lacking],
  ] as const;
  return (
    <>
      <FigureList
        label={words.strength}
        figures={[
          { ...figure.rate, value: ratioWithInterval(figures.ratio) },
          { ...figure.odds, value: ratioWithInterval(figures.odds) },
          { ...figure.qValue, value: probability(edge.qValue) },
          { ...figure.featureP, value: probability(figures.pValue) },
        ]}
      />
      <section aria-label={words.groups}>
        <h4>{words.groups}</h4>
        <table className="edge-groups" aria-label={words.groups}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.groups}</span>
              </th>
              <th scope="col">{words.groupUsers}</th>
              <th scope="col">{words.groupReaching}</th>
              <th scope="col">{words.groupEvents}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(([name, { users, reaching, share, events }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{users.toLocaleString('en')}</td>
                <td>
                  {reaching.toLocaleString('en')} · {percent(share)}
                </td>
                <td>{events.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
