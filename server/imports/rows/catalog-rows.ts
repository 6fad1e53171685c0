import { type NewEntry, storeEntries } from '../../catalog/store-entries.ts';
import type { ImportKind } from '../../database/generated/prisma/client.ts';
import { keepBefore } from '../changes.ts';
import type { FieldNames } from './columns.ts';
import { defineFormat, type Format } from './format.ts';
import { LONGEST_NAME, LONGEST_TEXT } from './limits.ts';
import { readList } from './read-list.ts';
import type { RowCells } from './row-cells.ts';

/** What a field of a file is to the catalog. */
type Part = Exclude<keyof NewEntry, 'id' | 'name'>;

interface CatalogDefinition<Field extends string> {
  readonly kind: Exclude<ImportKind, 'BEHAVIORS' | 'PROFILES'>;
  readonly name: string;
  /** The id and the name, then the other fields. An entry without the one goes by the other. */
  readonly fields: readonly [FieldNames<Field>, FieldNames<Field>, ...FieldNames<Field>[]];
  readonly parts: Partial<Record<Field, Part>>;
}

/** Entries of the catalog: an id or a name, and what is known about it. A cell that is empty says nothing. */
function defineCatalog<Field extends string>({
  kind,
  name,
  fields,
  parts,
}: CatalogDefinition<Field>): Format {
  const [[idField], [nameField]] = fields;
  return defineFormat<Field, NewEntry>({
    kind,
    name,
    fields,
    required: [[idField, nameField]],
    read(cells) {
      const given = cells.text(idField, LONGEST_NAME) ?? cells.text(nameField, LONGEST_NAME);
      if (given === null) throw cells.refuse(idField, 'NO_NAME');
      const part = (wanted: Part) => readPart(cells, fields, parts, wanted);
      return {
        id: given,
        name: cells.text(nameField, LONGEST_NAME) ?? given,
        kind: part('kind'),
        brand: part('brand'),
        series: part('series'),
        tags: readList(part('tags')),
      };
    },
    keeper:
      () =>
      async (transaction, rows, { importId }) => {
        await keepBefore(transaction, { importId, kind, subjects: rows.map(({ id }) => id) });
        return storeEntries(transaction, kind, rows);
      },
  });
}

function readPart<Field extends string>(
  cells: RowCells<Field>,
  fields: readonly FieldNames<Field>[],
  parts: Partial<Record<Field, Part>>,
  wanted: Part,
): string | null {
  const field = fields.find(([name]) => parts[name] === wanted)?.[0];
  return field === undefined ? null : cells.text(field, LONGEST_TEXT);
}

export const catalogFormats: readonly Format[] = [
  defineCatalog({
    kind: 'APPS',
    name: 'An app file',
    fields: [
      ['app_id', 'id', 'package', 'package_name', '应用id', '应用编号', '包名'],
      ['app_name', 'app', 'name', '应用', '应用名称', '应用名', 'app名称', '名称'],
      ['category', 'app_category', 'type', '类别', '分类', '应用分类', '应用类别', '类型'],
      ['tags', 'app_tags', '标签', '应用标签'],
    ],
    parts: { category: 'kind', tags: 'tags' },
  }),
  defineCatalog({
    kind: 'MEDIA',
    name: 'A media file',
    fields: [
      ['media_id', 'id', 'channel_id', '媒体id', '媒体编号', '渠道id'],
      ['media_name', 'media', 'name', 'channel', '媒体', '媒体名称', '渠道', '渠道名称', '名称'],
      ['media_type', 'type', 'category', '媒体类型', '类型', '类别', '分类'],
      ['tags', 'media_tags', '标签', '媒体标签'],
    ],
    parts: { media_type: 'kind', tags: 'tags' },
  }),
  defineCatalog({
    kind: 'PLACES',
    name: 'A place file',
    fields: [
      ['poi_id', 'place_id', 'id', '地点id', '地点编号', '门店id'],
      ['poi_name', 'poi', 'place_name', 'place', 'name', '地点', '地点名称', '门店', '门店名称', '名称'],
      ['poi_type', 'place_type', 'type', 'category', '地点类型', '类型', '类别', '分类'],
    ],
    parts: { poi_type: 'kind' },
  }),
  defineCatalog({
    kind: 'ITEMS',
    name: 'An item file',
    fields: [
      ['item_id', 'product_id', 'sku', 'id', '商品id', '商品编号', '物品id', '车型id'],
      [
        'item_name',
        'item',
        'product',
        'name',
        '商品',
        '商品名称',
        '物品',
        '物品名称',
        '车型',
        '车型名称',
        '名称',
      ],
      ['category', 'item_category', 'type', '类别', '分类', '商品分类', '级别', '车型级别'],
      ['brand', '品牌', '商品品牌'],
      ['series', 'model', '车系', '系列', '型号'],
    ],
    parts: { category: 'kind', brand: 'brand', series: 'series' },
  }),
];
