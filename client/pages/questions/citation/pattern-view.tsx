import { Link } from 'wouter';
import type { CitedPattern } from '../../../graphql/citation-fields.ts';
import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { Chain } from '../../patterns/chain/chain.tsx';
import { detailHref } from '../../patterns/detail/use-detail.ts';
import { percent, ratio } from '../../patterns/figures.ts';
import { type Fact, Facts } from './facts.tsx';

/** A pattern: its chain and figures, and the way to its own page, where its users are. */
export function PatternView({ pattern }: { pattern: CitedPattern }) {
  const { language, messages } = useLanguage();
  const { patterns, questions } = messages;
  const { id, support, share, confidence, lift, span, steps } = pattern;
  const facts: Fact[] = [
    { name: patterns.detail.support, value: patterns.users(support), more: percent(share) },
    ...(confidence === null ? [] : [{ name: patterns.detail.confidence, value: percent(confidence) }]),
    ...(lift === null ? [] : [{ name: patterns.detail.lift, value: ratio(lift) }]),
    { name: patterns.detail.span, value: formatLag(span, language), hint: patterns.table.spanHint },
  ];
  const [miningId] = id.split('-');
  return (
    <>
      <p>
        <Chain steps={steps} />
      </p>
      <Facts facts={facts} />
      <p>
        <Link href={detailHref(`/patterns/${miningId}`, id)}>{questions.citation.toPattern}</Link>
      </p>
    </>
  );
}
