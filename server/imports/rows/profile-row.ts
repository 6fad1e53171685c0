import type { NewProfile } from '../../behaviors/new-profile.ts';
import { storeProfiles } from '../../behaviors/store-profiles.ts';
import { keepBefore } from '../changes.ts';
import type { FieldNames } from './columns.ts';
import { defineFormat } from './format.ts';
import { LONGEST_NAME, LONGEST_TEXT } from './limits.ts';
import { readList } from './read-list.ts';
import type { RowCells } from './row-cells.ts';
import { userNames } from './user-names.ts';

const fields = [
  userNames,
  ['age', '年龄', '岁数'],
  ['gender', 'sex', '性别'],
  ['income', 'monthly_income', 'salary', '收入', '月收入', '月薪', '收入元月'],
  ['occupation', 'job', 'profession', 'career', '职业', '工作', '职务'],
  ['city', 'location', 'region', '城市', '所在城市', '常住城市', '居住城市', '地区'],
  ['interests', 'interest', 'hobby', 'hobbies', 'tags', '兴趣', '兴趣爱好', '爱好', '兴趣标签'],
  ['budget', 'car_budget', 'purchase_budget', '预算', '购车预算', '预算万元'],
  ['has_car', 'owns_car', 'car_owner', '是否有车', '有车', '有无车', '是否车主'],
  ['purchase_intent', 'intent', 'intention', 'buying_intent', '购车意向', '购买意向', '意向', '购车意愿'],
  [
    'profile_text',
    'profile',
    'text',
    'description',
    'about',
    'bio',
    '画像',
    '用户画像',
    '画像描述',
    '画像文本',
    '描述',
    '简介',
  ],
] as const satisfies readonly FieldNames<string>[];

type ProfileField = (typeof fields)[number][0];

const OLDEST = 150;
const RICHEST = 2_147_483_647;

const yes = new Set(['是', '有', 'yes', 'y', 'true', '1']);
const no = new Set(['否', '无', '没有', 'no', 'n', 'false', '0']);

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

/** Users, by fields or in one sentence. */
export const profileFormat = defineFormat<ProfileField, NewProfile>({
  kind: 'PROFILES',
  name: 'A profile file',
  fields,
  required: [['user_id'], fields.slice(1).map(([name]) => name)],
  read: readProfile,
  keeper:
    () =>
    async (transaction, rows, { importId, columns }) => {
      await keepBefore(transaction, {
        importId,
        kind: 'PROFILES',
        subjects: rows.map(({ userId }) => userId),
      });
      return storeProfiles(
        transaction,
        rows,
        [...columns.index.keys()].map((field) => keys[field]),
      );
    },
});

function readBoolean(cells: RowCells<ProfileField>, field: ProfileField): boolean | null {
  const cell = cells.text(field, LONGEST_NAME);
  if (cell === null) return null;
  const word = cell.normalize('NFKC').toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  throw cells.refuse(field, 'NO_BOOLEAN', cell);
}

function readBudget(cells: RowCells<ProfileField>): number | null {
  const cell = cells.text('budget', LONGEST_NAME);
  if (cell === null || /^\d{1,9}(\.\d+)?$/.test(cell)) return cell === null ? null : Number(cell);
  throw cells.refuse('budget', 'NO_AMOUNT', cell);
}

function readProfile(cells: RowCells<ProfileField>): NewProfile {
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
