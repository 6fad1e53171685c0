import { parseTime } from '../../behaviors/local-time.ts';
import type { NewBehavior } from '../../behaviors/new-behavior.ts';
import type { CsvCells } from '../reading/csv-rows.ts';
import { type Columns, type FieldNames, findColumns, wrongColumns } from './columns.ts';
import { RowCells } from './row-cells.ts';

const fields = [
  ['user_id', 'user', 'uid', '用户', '用户id', '用户编号', '用户标识'],
  ['action', 'behavior', 'event', 'action_type', '行为', '动作', '行为类型', '操作'],
  ['timestamp', 'time', 'datetime', 'event_time', 'at', '时间', '时间戳', '行为时间', '发生时间'],
  ['item_id', 'item', '商品', '商品id', '物品', '物品id', '对象'],
  ['app_id', 'app', '应用', '应用id', 'app名称'],
  ['media_id', 'media', '媒体', '媒体id'],
  ['poi_id', 'poi', 'place', 'place_id', 'location', '地点', '地点id', '位置'],
  ['duration', 'duration_seconds', 'seconds', '时长', '时长秒', '停留时长', '停留时间', '持续时间'],
  ['behavior_text', 'text', 'description', '行为描述', '描述', '文本'],
] as const satisfies readonly FieldNames<string>[];

export type BehaviorField = (typeof fields)[number][0];

/** Most characters of a name or id, and of a free text. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;
const LONGEST_DURATION = 2_147_483_647;

/**
 * The columns of a behavior file: `user_id`, `timestamp` and one of `action` and `behavior_text` at least.
 * Throws `RefusedFile` (WRONG_COLUMNS) and says what is missing and what was found.
 */
export function behaviorColumns(header: readonly string[]): Columns<BehaviorField> {
  const columns = findColumns<BehaviorField>(header, fields);
  const missing: string[] = (['user_id', 'timestamp'] as const).filter((field) => !columns.index.has(field));
  if (!columns.index.has('action') && !columns.index.has('behavior_text'))
    missing.push('action or behavior_text');
  if (missing.length > 0) throw wrongColumns(`A behavior file needs ${missing.join(' and ')}.`, header);
  return columns;
}

/** Reads one row; bare times are of the zone `timeZone`. Throws `RefusedRow` when it cannot be kept. */
export function readBehavior(columns: Columns<BehaviorField>, row: CsvCells, timeZone: string): NewBehavior {
  const cells = new RowCells(columns, row);
  const userId = cells.userId('user_id');
  const time = cells.text('timestamp', LONGEST_NAME);
  if (time === null) throw cells.refuse('timestamp', 'The time is missing.');
  const at = parseTime(time, timeZone);
  if (!at) throw cells.refuse('timestamp', `"${time}" is not a time between 1970 and 2100.`);
  const action = cells.text('action', LONGEST_NAME);
  const text = cells.text('behavior_text', LONGEST_TEXT);
  if (action === null && text === null) {
    throw cells.refuse(
      columns.index.has('action') ? 'action' : 'behavior_text',
      'The row says nothing about what was done.',
    );
  }
  return {
    userId,
    at,
    action,
    item: cells.text('item_id', LONGEST_NAME),
    app: cells.text('app_id', LONGEST_NAME),
    media: cells.text('media_id', LONGEST_NAME),
    place: cells.text('poi_id', LONGEST_NAME),
    duration: cells.integer('duration', LONGEST_DURATION),
    text,
  };
}
