/** Numbers whose count nobody knows before: a typed array that doubles. */
interface Growing<Numbers extends Int32Array | Float64Array | Uint8Array> {
  readonly length: number;
  push(value: number): void;
  /** What was pushed, in an array of just that length. */
  take(): Numbers;
}

function growing<Numbers extends Int32Array | Float64Array | Uint8Array>(
  make: (length: number) => Numbers,
): Growing<Numbers> {
  let numbers = make(1_024);
  let length = 0;
  const copy = (size: number) => {
    const other = make(size);
    other.set(numbers.subarray(0, Math.min(size, length)));
    return other;
  };
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) numbers = copy(length * 2);
      numbers[length] = value;
      length += 1;
    },
    take: () => copy(length),
  };
}

/** Whole numbers of 32 bits. */
export const growingInts = () => growing((length) => new Int32Array(length));

/** Whole numbers from 0 to 255. */
export const growingBytes = () => growing((length) => new Uint8Array(length));

/** Any numbers. */
export const growingFloats = () => growing((length) => new Float64Array(length));
