import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { tellKind } from './rows/tell-kind.ts';
import { importTemplates } from './templates.ts';
import { importBytes, stream } from './testing.ts';

describe('the templates', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should be there for every kind of file', () => {
    expect(new Set(importTemplates.map(({ kind }) => kind))).toEqual(
      new Set(['BEHAVIORS', 'PROFILES', 'APPS', 'MEDIA', 'PLACES', 'ITEMS']),
    );
  });

  it.each(importTemplates)(
    'should import $fileName as it stands, whole and without a remark',
    async (template) => {
      expect(await tellKind(stream(template.text))).toBe(template.kind);
      const { record } = await importBytes(database, template.text, { kind: template.kind });
      expect(record).toMatchObject({ status: 'FINISHED', rejected: 0, message: null });
      expect(record.added).toBe(template.text.trim().split('\r\n').length - 1);
    },
  );
});
