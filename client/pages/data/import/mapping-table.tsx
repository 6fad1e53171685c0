import { Select } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { type Card, columnsOf } from './card.ts';
import type { ImportFormat } from './formats-query.ts';
import { useImportDesk } from './use-desk.ts';

type Props = { card: Card; format: ImportFormat; disabled: boolean };

/** The columns of a file, and which field each is; a person corrects it here. */
export function MappingTable({ card, format, disabled }: Props) {
  const { data } = useMessages();
  const words = data.import;
  const desk = useImportDesk();
  const options = [
    { value: null, label: words.notUsed, title: words.notUsed },
    ...format.fields.map(({ name }) => ({
      value: name,
      label: `${wordFor(data.field, name)} · ${name}`,
      title: name,
    })),
  ];
  return (
    <div className="mapping-table">
      <table aria-label={words.columns(card.file.name)}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(card).map(({ column, heading, field, samples }) => (
            <tr key={column}>
              <th scope="row">{heading === '' ? words.noHeading : heading}</th>
              <td className="mapping-table__samples">{samples.join(' · ')}</td>
              <td>
                <Select
                  className={field === null ? 'mapping-table__field quiet' : 'mapping-table__field'}
                  aria-label={words.fieldOf(heading === '' ? String(column) : heading)}
                  value={field}
                  disabled={disabled}
                  popupMatchSelectWidth={false}
                  onChange={(chosen) => desk.chooseField(card.id, column, chosen)}
                  options={options}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
