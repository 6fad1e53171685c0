import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeError } from './serialize-error.ts';

describe('serializeError', () => {
  it('should keep what was wrong, with its code and where, and blank the value that is quoted', () => {
    const error = Object.assign(new Error('invalid input syntax for type integer: "张三"'), {
      code: '22P02',
    });
    const logged = serializeError(error);
    expect(logged).toMatchObject({
      type: 'Error',
      code: '22P02',
      message: 'invalid input syntax for type integer: "…"',
    });
    expect(logged?.at[0]).toContain('serialize-error.test.ts');
  });

  it('should leave out the properties in which databases and clients carry rows along', () => {
    const error = Object.assign(new Error('duplicate key'), {
      detail: 'Key (user_id)=(anna) already exists.',
      parameters: ['anna'],
      response: { body: 'anna' },
    });
    expect(JSON.stringify(serializeError(error))).not.toContain('anna');
  });

  it('should take the last line of what Prisma says: the first ones hold the data', () => {
    const error = new Error(
      'Invalid `prisma.user.create()` invocation:\n{ data: { id: "anna" } }\n\nUnique constraint failed on the fields: (`id`)',
    );
    error.name = 'PrismaClientKnownRequestError';
    expect(serializeError(error)?.message).toBe('Unique constraint failed on the fields: ("…")');
  });

  it('should take no line of the message for a place', () => {
    const error = new Error('Unexpected token:\n    at Anna in Shanghai');
    expect(JSON.stringify(serializeError(error))).not.toContain('Anna');
    expect(serializeError(error)?.at[0]).toContain('serialize-error.test.ts');
  });

  it('should leave apostrophes alone, and blank a quotation that was cut', () => {
    expect(serializeError(new Error("the run's lease isn't ours"))?.message).toBe(
      "the run's lease isn't ours",
    );
    expect(serializeError(new Error(`Unexpected token in "${'anna '.repeat(100)}`))?.message).toBe(
      'Unexpected token in "…',
    );
  });

  it('should blank a quotation that holds quotation marks itself', () => {
    expect(serializeError(new Error('row "(1,"Anna",x)" of "users" is bad'))?.message).toBe('row "…" is bad');
    expect(serializeError(new Error("column 'Anna' and the run's lease"))?.message).toBe(
      'column "…" and the run\'s lease',
    );
  });

  it('should follow causes, but not for ever', () => {
    const error = new Error('outer', { cause: new TypeError('inner') });
    expect(serializeError(error)?.cause).toMatchObject({ type: 'TypeError', message: 'inner' });
    const loop = new Error('loop');
    loop.cause = loop;
    expect(JSON.stringify(serializeError(loop)).match(/loop/g)?.length).toBeGreaterThan(1);
  });

  it('should say nothing of what is thrown and no error, whatever it holds', () => {
    expect(serializeError('anna')).toMatchObject({ message: 'Not an error was thrown.' });
    expect(serializeError(undefined)).toBeUndefined();
  });

  it('should never show what stands within double quotation marks', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[^"`”’»\n]{1,30}$/),
        fc.stringMatching(/^[ a-z]{0,20}$/),
        (held, around) => {
          const { message = '' } = serializeError(new Error(`${around}"MARK${held}"${around}`)) ?? {};
          return !message.includes('MARK');
        },
      ),
    );
  });
});
