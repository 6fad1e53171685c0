import { Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { LoadError } from '../../../components/load-error.tsx';
import { useFollowTail } from '../../../components/use-follow-tail.ts';
import { useGrowingList } from '../../../components/use-growing-list.ts';
import type { Citation } from '../../../graphql/citation-fields.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useKept } from '../../../undo/use-deletions.tsx';
import { CitationDrawer } from '../citation/citation-drawer.tsx';
import { Composer } from '../composer/composer.tsx';
import { SampleQuestions } from '../composer/sample-questions.tsx';
import { type AskedGraph, type Question, QuestionsQuery } from '../questions-query.ts';
import './conversation.css';
import { History } from './history.tsx';
import { useAsking, type Wish } from './use-asking.ts';
import { useHeight } from './use-height.ts';
import { useQuestionInSight } from './use-question-in-sight.ts';
import { useWatched } from './use-watched.ts';

const pageSize = 20;

/** What was asked of a graph and answered, and where to ask more. */
export function Conversation({ graph }: { graph: AskedGraph }) {
  const { questions: words } = useMessages();
  const list = useGrowingList(
    QuestionsQuery,
    (after) => ({ graphId: graph.id, first: pageSize, after }),
    (data) => data.graph?.questions,
  );
  const kept = useKept('question', list.items ?? []);
  const items = list.items === null ? null : kept;
  useWatched(items ?? []);
  useQuestionInSight(list);
  const asking = useAsking(graph.id);
  const [following, setFollowing] = useState<Question | null>(null);
  const [cited, setCited] = useState<Citation | null>(null);
  const opener = useRef<Element | null>(null);
  // Whoever opened the panel takes the focus back.
  useEffect(() => {
    if (cited === null && opener.current instanceof HTMLElement) opener.current.focus();
  }, [cited]);
  const { ref: content, height } = useHeight<HTMLDivElement>();
  const tail = useFollowTail<HTMLElement>(height);

  /** A new question stands at the end: so there it goes. */
  const toEnd = async (taken: Promise<boolean>) => {
    if (!(await taken)) return false;
    tail.follow();
    return true;
  };
  const ask = (wish: Wish) => toEnd(asking.ask(wish));
  const askAfresh = (question: Question) => toEnd(asking.askAfresh(question));
  const samples = (
    <SampleQuestions
      texts={graph.sampleQuestions}
      disabled={asking.asking}
      onAsk={(text) => void ask({ text, followsId: null })}
    />
  );
  return (
    <div className="conversation">
      <section
        className="conversation__scroll"
        aria-label={words.history}
        ref={tail.ref}
        onScroll={tail.onScroll}
      >
        <div className="conversation__content" ref={content}>
          {list.hasMore && <Button onClick={list.loadMore}>{words.earlier}</Button>}
          {list.error && <LoadError error={list.error} retry={list.again} />}
          {items === null && !list.error && <Skeleton active />}
          {items?.length === 0 && (
            <div className="conversation__begin">
              <h2>{words.begin}</h2>
              <p>{words.beginHint}</p>
              {samples}
            </div>
          )}
          {items !== null && items.length > 0 && (
            <History
              graphId={graph.id}
              questions={items}
              asking={{ ...asking, askAfresh }}
              onFollow={setFollowing}
              onOpen={(citation) => {
                opener.current = document.activeElement;
                setCited(citation);
              }}
            />
          )}
        </div>
      </section>
      <div className="conversation__ask">
        {!tail.following && (
          <Button size="small" className="conversation__newest" onClick={tail.follow}>
            {words.toNewest}
          </Button>
        )}
        {items !== null && items.length > 0 && samples}
        <Composer following={following} onUnfollow={() => setFollowing(null)} asking={{ ...asking, ask }} />
      </div>
      <CitationDrawer citation={cited} graphId={graph.id} onClose={() => setCited(null)} />
    </div>
  );
}
