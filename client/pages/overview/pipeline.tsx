import { Link } from 'wouter';
import { RunProgress } from '../../components/run-progress.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { localMinute } from '../../i18n/local-time.ts';
import type { Overview, Stage } from './overview-query.ts';
import './pipeline.css';
import { stageFacts } from './stage-facts.ts';

/** Where each stage is looked at, and the runs that work on it. */
const stages: Record<Stage['name'], { href: string; kinds: readonly string[] }> = {
  IMPORT: { href: '/data', kinds: [] },
  TAG: { href: '/data/catalog', kinds: ['tagCatalog'] },
  EXTRACT: { href: '/users', kinds: ['extractEventsBatch', 'extractEvents'] },
  SEQUENCES: { href: '/vocabulary', kinds: [] },
  PATTERNS: { href: '/patterns', kinds: ['minePatterns'] },
  GRAPHS: { href: '/graphs', kinds: ['generateGraph'] },
  ASK: { href: '/questions', kinds: ['answerQuestion'] },
};

/** The stages from import to answers, each with its figures and its state. */
export function Pipeline({ overview }: { overview: Overview }) {
  const { overview: words } = useMessages();
  return (
    <section aria-label={words.pipeline}>
      <ol className="pipeline">
        {overview.stages.map((stage) => (
          <StageCard key={stage.name} stage={stage} overview={overview} />
        ))}
      </ol>
    </section>
  );
}

function StageCard({ stage: { name, state }, overview }: { stage: Stage; overview: Overview }) {
  const messages = useMessages();
  const { overview: words } = messages;
  const { href, kinds } = stages[name];
  const { figure, lines } = stageFacts(name, overview, messages, localMinute);
  const running = kinds
    .map((kind) => overview.activeRuns.find((run) => run.kind === kind))
    .find((run) => run !== undefined);
  return (
    <li className="stage" data-state={state}>
      <Link href={href} className="stage__link">
        <span className="stage__name">{words.stages[name]}</span>
        <span className="stage__state">{words.states[state]}</span>
      </Link>
      <div className="stage__progress">
        {state === 'ACTIVE' && <RunProgress percent={running?.percent ?? null} />}
      </div>
      <div className="stage__figure">{figure}</div>
      {lines.map(({ text, urgent }) => (
        <div key={text} className="stage__line" data-urgent={urgent}>
          {text}
        </div>
      ))}
    </li>
  );
}
