import { parseTime } from '../../behaviors/local-time.ts';
import type { NewBehavior } from '../../behaviors/new-behavior.ts';
import { storeBehaviors } from '../../behaviors/store-behaviors.ts';
import { discoverEntries } from '../../catalog/discover.ts';
import type { FieldNames } from './columns.ts';
import { defineFormat } from './format.ts';
import { LONGEST_NAME, LONGEST_TEXT } from './limits.ts';
import type { RowCells } from './row-cells.ts';
import { userNames } from './user-names.ts';

const fields = [
  userNames,
  [
    'action',
    'behavior',
    'behaviour',
    'event',
    'event_type',
    'event_name',
    'action_type',
    'behavior_type',
    'type',
    '行为',
    '动作',
    '行为类型',
    '动作类型',
    '事件',
    '事件类型',
    '操作',
    '操作类型',
  ],
  [
    'timestamp',
    'time',
    'datetime',
    'date_time',
    'date',
    'event_time',
    'behavior_time',
    'action_time',
    'created_at',
    'occurred_at',
    'at',
    'ts',
    '时间',
    '日期',
    '时间戳',
    '行为时间',
    '发生时间',
    '事件时间',
    '操作时间',
    '创建时间',
  ],
  [
    'item_id',
    'item',
    'item_name',
    'product',
    'product_id',
    'product_name',
    'goods',
    'goods_id',
    'sku',
    'object',
    'target',
    'model',
    'car_model',
    'keyword',
    'query',
    '商品',
    '商品id',
    '商品名称',
    '物品',
    '物品id',
    '产品',
    '对象',
    '客体',
    '车型',
    '车型名称',
    '关键词',
    '搜索词',
  ],
  [
    'app_id',
    'app',
    'app_name',
    'application',
    'package',
    'package_name',
    '应用',
    '应用id',
    '应用名称',
    'app名称',
    '软件',
    '包名',
  ],
  [
    'media_id',
    'media',
    'media_name',
    'channel',
    'site',
    'website',
    '媒体',
    '媒体id',
    '媒体名称',
    '渠道',
    '频道',
    '网站',
    '站点',
  ],
  [
    'poi_id',
    'poi',
    'poi_name',
    'place',
    'place_id',
    'place_name',
    'location',
    'venue',
    'store',
    'address',
    '地点',
    '地点id',
    '地点名称',
    '位置',
    '场所',
    '门店',
    '兴趣点',
    '地址',
  ],
  [
    'duration',
    'duration_seconds',
    'duration_s',
    'seconds',
    'dwell',
    'dwell_time',
    'stay',
    'stay_time',
    '时长',
    '时长秒',
    '停留',
    '停留时长',
    '停留时间',
    '持续时间',
    '使用时长',
    '浏览时长',
    '秒',
  ],
  [
    'behavior_text',
    'behaviour_text',
    'text',
    'description',
    'content',
    'log',
    'message',
    'raw_text',
    '行为描述',
    '行为文本',
    '行为内容',
    '描述',
    '文本',
    '内容',
    '日志',
  ],
] as const satisfies readonly FieldNames<string>[];

type BehaviorField = (typeof fields)[number][0];

const LONGEST_DURATION = 2_147_483_647;

/** A log: who, when and what was done, in an action or in words. */
export const behaviorFormat = defineFormat<BehaviorField, NewBehavior>({
  kind: 'BEHAVIORS',
  name: 'A behavior file',
  fields,
  required: [['user_id'], ['timestamp'], ['action', 'behavior_text']],
  read: readBehavior,
  keeper() {
    const known = new Set<string>();
    return async (transaction, rows, { importId }) => {
      const stored = await storeBehaviors(transaction, rows, importId);
      await discoverEntries(transaction, rows, known);
      return stored;
    };
  },
});

function readBehavior(cells: RowCells<BehaviorField>, timeZone: string): NewBehavior {
  const userId = cells.userId('user_id');
  const time = cells.text('timestamp', LONGEST_NAME);
  if (time === null) throw cells.refuse('timestamp', 'NO_TIME');
  const at = parseTime(time, timeZone);
  if (!at) throw cells.refuse('timestamp', 'NO_SUCH_TIME', time);
  const action = cells.text('action', LONGEST_NAME);
  const text = cells.text('behavior_text', LONGEST_TEXT);
  if (action === null && text === null) {
    throw cells.refuse(cells.has('action') ? 'action' : 'behavior_text', 'NOTHING_DONE');
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
