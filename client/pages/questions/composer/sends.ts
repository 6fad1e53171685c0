/** A key that was pressed, as far as it matters here. */
type Pressed = {
  key: string;
  shiftKey: boolean;
  nativeEvent: { isComposing: boolean; keyCode: number };
};

/** The code of keys that an input method took, in browsers that end the composition before they tell of its Enter. */
const takenByInputMethod = 229;

/** Whether a key sends the question: Enter does; not with Shift, which breaks the line, nor while an input method is at work. */
export function sends({ key, shiftKey, nativeEvent: { isComposing, keyCode } }: Pressed): boolean {
  return key === 'Enter' && !shiftKey && !isComposing && keyCode !== takenByInputMethod;
}
