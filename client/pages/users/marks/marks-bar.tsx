import { PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import './marks.css';
import type { Marks } from './use-marks.ts';

type Props = { userId: string; marks: Marks; onShow: () => void };

/** Says which events are marked, and takes the marks away. */
export function MarksBar({ userId, marks: { ids, sequence, missing, unanswered }, onShow }: Props) {
  const { marks: words } = useMessages();
  const [, navigate] = useLocation();
  return (
    <div className="marks-bar">
      <PushpinOutlined aria-hidden="true" />
      <span className="marks-bar__words" role="status">
        {sequence === null ? (
          unanswered ? (
            words.unanswered
          ) : (
            words.none
          )
        ) : (
          <>
            <strong>{words.marked(ids.size)}</strong>
            {sequence.status === 'PAST' && <span>{words.past(sequence.version)}</span>}
            {missing > 0 && <span>{words.missing(missing)}</span>}
          </>
        )}
      </span>
      {sequence !== null && (
        <Button size="small" onClick={onShow}>
          {words.show}
        </Button>
      )}
      <Button size="small" onClick={() => navigate(`/users/${encodeURIComponent(userId)}`)}>
        {words.clear}
      </Button>
    </div>
  );
}
