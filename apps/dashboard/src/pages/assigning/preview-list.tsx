import type { TaskLine } from '@dondoc/api';
import { CheckOutlined, CopyOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { useAgencies } from '../../agency/agencies.js';
import { useSpeech } from '../../words/language.js';
import { referenceOf } from './assigning-values.js';
import type { Preview } from './use-assigning.js';

interface PreviewListProps {
  readonly preview: Preview;
  /** By id, for the numbers of duplicates. */
  readonly tasks: readonly TaskLine[];
  readonly reference: string | undefined;
  readonly onLeaveOut: (leadIds: readonly string[]) => void;
}

/** A row for each task as it would be assigned: fine, a duplicate, or refused and why. */
export function PreviewList({ preview, tasks, reference, onLeaveOut }: PreviewListProps) {
  const { words, say } = useSpeech();
  const { nameOf } = useAgencies();
  const { items, rehearsed } = preview;
  // what is said of all of them stands above them once
  const ofAll = items.length > 1 && items.every(({ refusal }) => refusal?.code === preview.refusal?.code);
  const duplicates = items.filter(({ duplicateOf }) => duplicateOf !== undefined);
  const refused = items.filter(({ refusal }) => refusal !== undefined);
  const numberOf = (id: string) => tasks.find((task) => task.id === id)?.reference ?? words.nav.task;
  return (
    <>
      {duplicates.length + refused.length > 0 && (
        <Space wrap>
          {duplicates.length > 0 && (
            <Button onClick={() => onLeaveOut(duplicates.map(({ leadId }) => leadId))}>
              {words.assigning.leaveOutDuplicates(duplicates.length)}
            </Button>
          )}
          {refused.length > 0 && refused.length < items.length && (
            <Button onClick={() => onLeaveOut(refused.map(({ leadId }) => leadId))}>
              {words.assigning.leaveOutRefused(refused.length)}
            </Button>
          )}
        </Space>
      )}
      <ol className="preview-rows">
        {items.map(({ leadId, duplicateOf, refusal }, place) => (
          <li key={leadId}>
            <span className="preview-place">{place + 1}</span>
            <span className="preview-lead">
              {nameOf(leadId)}
              {reference && <span className="reference"> {referenceOf(reference, place, items.length)}</span>}
            </span>
            <span className="preview-verdict">
              {refusal && (
                <span className="late-text">
                  <StopOutlined /> {ofAll ? words.assigning.refused : say(refusal.sentence)}
                </span>
              )}
              {duplicateOf && (
                <span className="soon-text">
                  <CopyOutlined />{' '}
                  <Link to={`/tasks/${duplicateOf}`}>{words.assigning.duplicate(numberOf(duplicateOf))}</Link>
                </span>
              )}
              {!refusal && !duplicateOf && (
                <span className="done-text">
                  {rehearsed && <CheckOutlined />}{' '}
                  {rehearsed ? words.assigning.fine : words.assigning.askedLater}
                </span>
              )}
            </span>
            <Button
              size="small"
              aria-label={words.assigning.leaveOut(nameOf(leadId))}
              onClick={() => onLeaveOut([leadId])}
            >
              {words.assigning.leaveOutShort}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
