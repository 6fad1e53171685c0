import { useMessages } from '../i18n/language.tsx';

/** The first stop of the keyboard: past the header. */
export function SkipLink({ target }: { target: () => HTMLElement | null }) {
  const { nav } = useMessages();
  return (
    <button type="button" className="skip-link" onClick={() => target()?.focus()}>
      {nav.skip}
    </button>
  );
}
