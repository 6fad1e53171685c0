import type { NewProfile } from '../../behaviors/new-profile.ts';
import type { CsvCells } from '../reading/csv-rows.ts';
import { type Columns, type FieldNames, findColumns, wrongColumns } from './columns.ts';
import { RowCells } from './row-cells.ts';

const fields = [
  ['user_id', 'user', 'uid', '用户', '用户id', '用户编号', '用户标识'],
  ['age', '年龄'],
  ['gender', 'sex', '性别'],
  ['income', 'monthly_income', '收入', '月收入'],
  ['occupation', 'job', '职业'],
  ['city', '城市', '所在城市'],
  ['interests', 'interest', '兴趣', '兴趣爱好', '爱好'],
  ['budget', '预算', '购车预算'],
  ['has_car', '是否有车', '有车'],
  ['purchase_intent', 'intent', '购车意向', '购买意向', '意向'],
  ['profile_text', 'text', 'description', '画像', '用户画像', '画像描述', '描述'],
] as const satisfies readonly FieldNames<string>[];

export type ProfileField = (typeof fields)[number][0];

const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;
const OLDEST = 150;
const RICHEST = 2_147_483_647;

const yes = new Set(['是', '有', 'yes', 'y', 'true', '1']);
const no = new Set(['否', '无', '没有', 'no', 'n', 'false', '0']);

/** The columns of a profile file: `user_id` and one more at least. Throws `RefusedFile` (WRONG_COLUMNS). */
export function profileColumns(header: readonly string[]): Columns<ProfileField> {
  const columns = findColumns<ProfileField>(header, fields);
  if (!columns.index.has('user_id')) throw wrongColumns('A profile file needs user_id.', header);
  if (columns.index.size < 2) {
    const names = fields.slice(1).map(([name]) => name);
    throw wrongColumns(`A profile file needs user_id and one of ${names.join(', ')}.`, header);
  }
  return columns;
}

function readBoolean(cells: RowCells<ProfileField>, field: ProfileField): boolean | null {
  const cell = cells.text(field, LONGEST_NAME);
  if (cell === null) return null;
  const word = cell.normalize('NFKC').toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  throw cells.refuse(field, `"${cell}" is neither yes (是, yes, true, 1) nor no (否, no, false, 0).`);
}

function readBudget(cells: RowCells<ProfileField>): number | null {
  const cell = cells.text('budget', LONGEST_NAME);
  if (cell === null || /^\d{1,9}(\.\d+)?$/.test(cell)) return cell === null ? null : Number(cell);
  throw cells.refuse('budget', `"${cell}" is not an amount.`);
}

const readList = (cell: string | null): string[] => {
  const items = (cell ?? '').split(/[,，、;；\n\r]/).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '');
};

const keys = {
  user_id: 'userId',
  age: 'age',
  gender: 'gender',
  income: 'income',
  occupation: 'occupation',
  city: 'city',
  interests: 'interests',
  budget: 'budget',
  has_car: 'hasCar',
  purchase_intent: 'purchaseIntent',
  profile_text: 'text',
} as const satisfies Record<ProfileField, keyof NewProfile>;

/** What of a profile a file with these columns tells. */
export function profileKeys(columns: Columns<ProfileField>): (keyof NewProfile)[] {
  return [...columns.index.keys()].map((field) => keys[field]);
}

/** Reads one row. Throws `RefusedRow` when a cell cannot be kept. */
export function readProfile(columns: Columns<ProfileField>, row: CsvCells): NewProfile {
  const cells = new RowCells(columns, row);
  return {
    userId: cells.userId('user_id'),
    age: cells.integer('age', OLDEST),
    gender: cells.text('gender', LONGEST_NAME),
    income: cells.integer('income', RICHEST),
    occupation: cells.text('occupation', LONGEST_NAME),
    city: cells.text('city', LONGEST_NAME),
    interests: readList(cells.text('interests', LONGEST_TEXT)),
    budget: readBudget(cells),
    hasCar: readBoolean(cells, 'has_car'),
    purchaseIntent: cells.text('purchase_intent', LONGEST_NAME),
    text: cells.text('profile_text', LONGEST_TEXT),
  };
}
