import { Radio } from 'antd';
import { useQuery } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { type CohortFilter, FilterChoicesQuery } from './cohorts-query.ts';
import './cohorts.css';
import { Field } from './field.tsx';
import { faultsOf, withPart } from './filter.ts';
import { FilterSize } from './filter-size.tsx';
import { PeriodField } from './period-field.tsx';
import { RangeField } from './range-field.tsx';
import { TypesField } from './types-field.tsx';
import { ValuesField } from './values-field.tsx';

type Props = {
  value: CohortFilter;
  /** Called with a filter that holds only what is filled; it may be faulty, see `faultsOf`. */
  onChange: (filter: CohortFilter) => void;
};

/** A form for a filter, with what profiles and the vocabulary offer, and how many the filter describes. */
export function FilterFields({ value, onChange }: Props) {
  const { fields: words } = useMessages().cohorts;
  const [{ data }] = useQuery({ query: FilterChoicesQuery });
  const offered = data?.profileValues;
  const types = data?.eventTypes ?? [];
  const faults = faultsOf(value);
  const set = (part: CohortFilter) => onChange(withPart(value, part));
  return (
    <div className="filter-fields">
      <fieldset>
        <legend>{words.profile}</legend>
        <RangeField
          label={words.age}
          faulty={faults.has('age')}
          precision={0}
          from={value.ageFrom}
          to={value.ageTo}
          onChange={(from, to) => set({ ageFrom: from ?? null, ageTo: to ?? null })}
        />
        <ValuesField
          label={words.gender}
          offered={offered?.genders ?? []}
          value={value.genders}
          onChange={(genders) => set({ genders })}
        />
        <ValuesField
          label={words.city}
          offered={offered?.cities ?? []}
          value={value.cities}
          onChange={(cities) => set({ cities })}
        />
        <ValuesField
          label={words.occupation}
          offered={offered?.occupations ?? []}
          value={value.occupations}
          onChange={(occupations) => set({ occupations })}
        />
        <ValuesField
          label={words.interests}
          offered={offered?.interests ?? []}
          value={value.interests}
          onChange={(interests) => set({ interests })}
        />
        <ValuesField
          label={words.purchaseIntent}
          offered={offered?.purchaseIntents ?? []}
          value={value.purchaseIntents}
          onChange={(purchaseIntents) => set({ purchaseIntents })}
        />
        <RangeField
          label={words.income}
          faulty={faults.has('income')}
          precision={0}
          from={value.incomeFrom}
          to={value.incomeTo}
          onChange={(from, to) => set({ incomeFrom: from ?? null, incomeTo: to ?? null })}
        />
        <RangeField
          label={words.budget}
          faulty={faults.has('budget')}
          precision={2}
          from={value.budgetFrom}
          to={value.budgetTo}
          onChange={(from, to) => set({ budgetFrom: from ?? null, budgetTo: to ?? null })}
        />
        <Field label={words.car}>
          {({ id }) => (
            <Radio.Group
              id={id}
              aria-label={words.car}
              optionType="button"
              value={value.hasCar ?? null}
              onChange={({ target }) => set({ hasCar: target.value })}
              options={[
                { value: null, label: words.anyCar },
                { value: true, label: words.hasCar },
                { value: false, label: words.noCar },
              ]}
            />
          )}
        </Field>
      </fieldset>
      <fieldset>
        <legend>{words.events}</legend>
        <PeriodField value={value} faulty={faults.has('period')} onChange={set} />
        <TypesField
          label={words.withTypes}
          types={types}
          value={value.withTypes}
          onChange={(withTypes) => set({ withTypes })}
        />
        <TypesField
          label={words.withoutTypes}
          types={types}
          value={value.withoutTypes}
          onChange={(withoutTypes) => set({ withoutTypes })}
        />
      </fieldset>
      <p className="quiet">{words.hint}</p>
      <FilterSize filter={value} faulty={faults.size > 0} />
    </div>
  );
}
