import { Button, Form, Select, Switch, Tag } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { usePeople } from '../../agency/people.js';
import { DayField } from '../../day/day-field.js';
import { CitedPaperField } from '../../papers/cited-paper-field.js';
import { matches } from '../../words/folded.js';
import { eventLabels } from '../../words/event-labels.js';
import { useSpeech } from '../../words/language.js';
import { useMandates } from './mandates.js';
import { useTrailFilter, type TrailName } from './trail-filter.js';

/** Chooses the matter, the mandate, the agency, the act and the days; what only a link can set is shown as a tag. */
export function TrailFilters() {
  const { words, say } = useSpeech();
  const { address, filter, narrows, change, clear } = useTrailFilter();
  const { options: agencies } = useAgencies();
  const mandates = useMandates();
  const personOf = usePeople([filter.actorId]);
  const types = Object.entries(eventLabels).map(([value, label]) => ({ value, label: say(label) }));

  const one = (name: TrailName, label: string, options: { value: string; label: string }[]) => (
    <Form.Item label={label} htmlFor={`trail-${name}`}>
      <Select<string>
        id={`trail-${name}`}
        allowClear
        showSearch={{ filterOption: matches }}
        popupMatchSelectWidth={false}
        value={address.get(name)}
        options={options}
        onChange={(chosen: string | undefined) => change({ [name]: chosen })}
      />
    </Form.Item>
  );
  const day = (name: 'from' | 'to', label: string) => (
    <Form.Item label={label} htmlFor={`trail-${name}`}>
      <DayField
        id={`trail-${name}`}
        value={address.get(name) ?? undefined}
        onChange={(chosen) => change({ [name]: chosen })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" className="trail-filters not-printed">
      <Form.Item label={words.trail.matter}>
        <CitedPaperField
          label={words.trail.matter}
          kind="directive"
          hint={words.trail.matterHint}
          value={filter.directiveId}
          onChange={(directiveId) => change({ directiveId })}
        />
      </Form.Item>
      {mandates.length > 0 && one('inspectionId', words.trail.mandate, mandates)}
      {one('agencyId', words.trail.agency, agencies)}
      {one('type', words.trail.event, types)}
      {day('from', words.trail.from)}
      {day('to', words.trail.to)}
      <Form.Item label={words.trail.late} htmlFor="trail-late">
        <Switch
          id="trail-late"
          checked={filter.late === true}
          onChange={(on) => change({ late: on ? 'true' : undefined })}
        />
      </Form.Item>
      <div className="trail-tags">
        {filter.taskId && (
          <Tag closable onClose={() => change({ taskId: undefined })}>
            {words.trail.oneTask}
          </Tag>
        )}
        {filter.actorId && (
          <Tag closable onClose={() => change({ actorId: undefined })}>
            {words.trail.onePerson}: {personOf(filter.actorId)}
          </Tag>
        )}
        {narrows && <Button onClick={clear}>{words.trail.clear}</Button>}
      </div>
    </Form>
  );
}
